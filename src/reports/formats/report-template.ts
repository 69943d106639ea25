/**
 * The report as Typst sets it, from `/report.json` and the charts beside it. Texts come as
 * data and are never read as markup. The standard that is asked for refuses a picture
 * without a text alternative and a document without a title.
 */
export const REPORT_TEMPLATE = `
#let report = json("/report.json")
#let ink = rgb("#1e2226")
#let rule = rgb("#c4c9ce")
#set document(title: report.title, author: report.organisation, date: none)
#set text(lang: report.language, size: 10.5pt, fill: ink, hyphenate: false)
#set par(leading: 0.68em, spacing: 0.9em)
#set page(
  paper: "a4",
  margin: (x: 23mm, top: 22mm, bottom: 22mm),
  numbering: "1 / 1",
  header: context if here().page() > 1 { text(size: 8.5pt, fill: rgb("#4a5057"), report.title) },
)
#show title: set text(size: 17pt)
#show title: set block(below: 0.7em)
#show heading: set block(above: 1.7em, below: 0.8em, sticky: true)
#show heading.where(level: 1): set text(size: 14pt)
#show heading.where(level: 2): set text(size: 11.5pt)
#set figure(numbering: none, supplement: none, gap: 0.6em)
#show figure: set block(above: 1.3em, below: 1.5em)
#show figure.caption: set align(left)
#show figure.caption: set text(weight: "bold")
#show figure.where(kind: table): set figure.caption(position: top)
#show link: set text(fill: rgb("#00438a"))
#set table(stroke: none, inset: (x: 0pt, y: 3.6pt), column-gutter: 10pt)

#title()
#text(size: 11.5pt, report.organisation)

#for block in report.blocks {
  if block.kind == "heading" {
    heading(level: block.level, block.text)
  } else if block.kind == "text" {
    par(block.text)
  } else if block.kind == "chart" {
    [#figure(
      image(block.file, width: 100%, alt: block.alternative),
      caption: block.caption,
      kind: image,
      alt: block.alternative,
    )#label(block.id)]
  } else {
    let count = block.columns.len()
    let last = block.rows.len() - 1
    [#figure(
      table(
        columns: (1fr,) + block.widths.map(width => if width == none { auto } else { width * 1mm }),
        align: (x, y) => if x == 0 or (x - 1) in block.words { left } else { right },
        table.header(
          ..block.columns.map(column => strong(column)),
          table.hline(stroke: 1.1pt + rule),
        ),
        ..block.rows.enumerate().map(((index, row)) => (
          ..row.map(cell => if block.total and index == last { strong(cell) } else { cell }),
          table.hline(stroke: 0.5pt + rule),
        )).flatten(),
      ),
      caption: block.caption,
      kind: table,
    )#label(block.id)]
  }
}

#heading(level: 1, report.listHeading)
#list(..report.captions.map(caption => link(label(caption.id), caption.text)))
`;
