/**
 * The report's own look. Served as a file of its own beside the pages, and written into
 * the document when the report leaves as one file. It needs no other stylesheet.
 */
export const REPORT_STYLE = `
.report { max-width: 46rem; line-height: 1.55; }
.report h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; }
.report h2 { font-size: 1.3rem; margin: 2.5rem 0 .5rem; }
.report h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
.report p { margin: .5rem 0; }
.report .lead { font-size: 1.05rem; }
.report .table-region { overflow-x: auto; position: relative; margin: 1rem 0 1.5rem; }
.report table { border-collapse: collapse; width: 100%; }
.report caption, .report figcaption { text-align: left; font-weight: 600; font-size: 1rem; padding: .25rem 0; }
.report th, .report td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #c4c9ce; vertical-align: top; }
.report thead th { border-bottom-width: 2px; }
.report tfoot th, .report tfoot td { border-top: 2px solid #c4c9ce; font-weight: 600; }
.report tbody th { font-weight: 400; }
.report .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.report td.wraps { white-space: normal; min-width: 6.5rem; }
.report thead .number { white-space: normal; }
.report .unconfirmed { font-style: italic; }
.report .condition { display: block; font-size: .85em; opacity: .85; }
.report .part th { padding-left: 1.25rem; }
.report .scroll-hint { display: none; font-size: .9rem; font-weight: 400; }
@media (max-width: 36rem) { .report .scroll-hint { display: block; } }
@supports (animation-timeline: scroll()) {
  .report .scroll-hint-within { display: block; max-block-size: 0; overflow: hidden; animation: has-more-to-the-side linear both; animation-timeline: scroll(nearest inline); }
}
@supports (timeline-scope: --drawing) {
  .report { timeline-scope: --drawing; }
  .report > .scroll-hint + figure .chart { scroll-timeline: --drawing inline; }
  .report > .scroll-hint { display: block; margin-block: 0; max-block-size: 0; overflow: hidden; animation: drawing-has-more-to-the-side linear both; animation-timeline: --drawing; }
}
@keyframes drawing-has-more-to-the-side { from, to { margin-block: .5rem; max-block-size: 4em; } }
@keyframes has-more-to-the-side { from, to { max-block-size: 4em; } }
.report figure { margin: 1rem 0; }
.report .chart { overflow-x: auto; }
.report .begins-at-end { direction: rtl; }
.report .begins-at-end svg { direction: ltr; }
.report .chart svg { width: 100%; min-width: 34rem; height: auto; display: block; }
.report .closed { overflow-wrap: anywhere; }
.report .about { font-size: .95rem; }
.ds-sr-only { border: 0; clip: rect(0 0 0 0); height: 1px; overflow: hidden; padding: 0; position: absolute; white-space: nowrap; width: 1px; }
@media print {
  .report { max-width: none; font-size: 10.5pt; }
  .report figure, .report tr { break-inside: avoid; }
  .report h2, .report h3, .report caption { break-after: avoid; }
  .report .table-region, .report .chart { overflow: visible; }
  .report .chart svg { min-width: 0; }
  .report .scroll-hint { animation: none; display: none; }
}
`;

/** For the report as a document of its own: page margins and a readable font. */
export const DOCUMENT_STYLE = `
:root { color-scheme: light; }
body { font-family: Inter, "Source Sans 3", "Segoe UI", Helvetica, Arial, sans-serif; color: #1e2226; background: #fff; margin: 2rem auto; padding: 0 1rem; max-width: 48rem; }
a { color: #00438a; }
@page { size: A4; margin: 20mm; }
`;
