/**
 * The report as Typst sets it, from `/report.json` and the charts beside it. Texts come as
 * data and are never read as markup. The standard that is asked for refuses a picture
 * without a text alternative and a document without a title.
 *
 * A caption never leaves its table or chart, a table only breaks when it is long (in a block of
 * its own: as a plain figure at the end of a page it would lose its caption for assistive technology), a heading
 * and what leads into a table stay with it, and a chart has its table to the right.
 */
export const REPORT_TEMPLATE = `
#let report = json("/report.json")
#let ink = rgb("#1e2226")
#let rule = rgb("#c4c9ce")
#set document(title: report.title, author: report.organisation, date: none)
#set text(lang: report.language, size: 10pt, fill: ink, hyphenate: false)
#set par(leading: 0.62em, spacing: 0.75em)
#set page(
  paper: "a4",
  margin: (x: 21mm, top: 19mm, bottom: 18mm),
  numbering: "1 / 1",
  header: context if here().page() > 1 { text(size: 8.5pt, fill: rgb("#4a5057"), report.title) },
)
#show title: set text(size: 17pt)
#show title: set block(below: 0.7em)
#show heading: set block(above: 1.4em, below: 0.7em, sticky: true)
#show heading.where(level: 1): set text(size: 14pt)
#show heading.where(level: 2): set text(size: 11.5pt)
#set figure(numbering: "1", gap: 0.55em)
#set figure.caption(position: top, separator: [. ])
#show figure: set block(above: 1.1em, below: 1.2em)
#show figure.caption: set align(left)
#show figure.caption: set text(weight: "bold")
#show link: set text(fill: rgb("#00438a"))
#set table(stroke: none, inset: (x: 0pt, y: 2.75pt), column-gutter: 9pt)
#show table: set text(size: 9.5pt)

#let chart(block) = [#figure(
  image(block.file, width: 100%, alt: block.alternative),
  caption: block.caption,
  supplement: block.supplement,
  kind: image,
  alt: block.alternative,
)#label(block.id)]

#let grid-of(block) = {
  let last = block.rows.len() - 1
  table(
    columns: (1fr,) + block.widths.map(width => if width == none { auto } else { width * 1mm }),
    align: (x, y) => if x == 0 or (x - 1) in block.words { left } else { right },
    table.header(
      ..block.columns.map(column => strong(column)),
      table.hline(stroke: 1.1pt + rule),
    ),
    ..block.rows.enumerate().map(((index, row)) => (
      ..row.enumerate().map(((column, cell)) => {
        let note = if column == 0 { block.notes.at(index) }
        if block.total and index == last { strong(cell) } else { cell }
        if note != none { text(size: 8pt, fill: rgb("#4a5057"), [ – #note]) }
      }),
      table.hline(stroke: 0.5pt + rule),
    )).flatten(),
  )
}

#let tabular(block) = {
  show figure: set std.block(breakable: block.long, above: 0pt, below: 0pt)
  std.block(above: 1.1em, below: 1.2em, breakable: block.long)[#figure(grid-of(block), caption: block.caption, supplement: block.supplement, kind: table)#label(block.id)]
}

#let beside(block) = {
  set text(size: 9.5pt)
  set table(inset: (x: 0pt, y: 1.95pt))
  show figure: set std.block(above: 0pt, below: 0pt)
  std.block(
    above: 1em,
    below: 1.2em,
    breakable: false,
    grid(columns: (2fr, 1fr), column-gutter: 7mm, chart(block.chart), tabular(block.table)),
  )
}

#title()
#text(size: 11.5pt, report.organisation)

#for each in report.blocks {
  if each.kind == "heading" {
    heading(level: each.level, each.text)
  } else if each.kind == "text" {
    block(sticky: each.leads, par(each.text))
  } else if each.kind == "chart" {
    chart(each)
  } else if each.kind == "beside" {
    beside(each)
  } else {
    tabular(each)
  }
}

#heading(level: 1, report.listHeading)
#let listed(captions) = list(..captions.map(caption => link(label(caption.id), caption.text)))
#let half = calc.ceil(report.captions.len() / 2)
#block(breakable: false, grid(
  columns: (1fr, 1fr), column-gutter: 7mm,
  listed(report.captions.slice(0, half)), listed(report.captions.slice(half)),
))
`;
