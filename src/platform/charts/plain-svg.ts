/**
 * The colours of a chart. They stand in the file as attributes, so that it looks right
 * anywhere, and each also becomes a class (`fill-data`), so that a page can repaint the
 * chart for dark mode. Contrast to white is at least 4.5 for text, 3 for lines.
 */
export const INK = {
  text: '#2b2f33',
  axis: '#5a6169',
  grid: '#d7dade',
  data: '#4a7fb5',
  marked: '#003c80',
  goal: '#a3121d',
  /** What lies behind; a rim of it keeps figures legible where a line crosses them. */
  ground: '#ffffff',
} as const;

const FONTS = 'Inter, Source Sans 3, Helvetica, Arial, sans-serif';

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(INK).map(([name, colour]) => [colour, name]),
);

/** What the renderer adds for its own scripts, rules that only matter with a mouse, and clipping, which is off. */
const NOISE = [
  /<defs[\s\S]*?<\/defs>/g,
  /<style[\s\S]*?<\/style>/g,
  / (?:ecmeta_[a-z_]+|class|clip-path|pointer-events|xml:space|xmlns:xlink|version|baseProfile)="[^"]*"/g,
];

/**
 * Turns the renderer's SVG into one that a strict content security policy accepts and
 * assistive technology can announce. The renderer numbers its ids and classes anew with
 * every chart; taking them out is what makes the same chart the same text.
 */
export function plainSvg(
  svg: string,
  about: { readonly id: string; readonly title: string; readonly description: string },
): string {
  const plain = NOISE.reduce((text, noise) => text.replace(noise, ''), svg)
    .replace(/ style="([^"]*)"/g, (_, style: string) => fontAttributes(style))
    .replace(/<[a-z]+ [^>]*>/g, themable)
    .replace(/\n+/g, '\n');
  const title = `${about.id}-title`;
  const description = `${about.id}-desc`;
  return plain
    .replace('<svg ', `<svg role="img" aria-labelledby="${title} ${description}" font-family="${FONTS}" `)
    .replace(
      '>',
      `>\n<title id="${title}">${escaped(about.title)}</title>\n<desc id="${description}">${escaped(about.description)}</desc>`,
    )
    .trim();
}

/** `style="font-size:12px;font-weight:bold;font-family:…"` as attributes; the family is set once, at the root. */
function fontAttributes(style: string): string {
  const size = /font-size:(\d+)px/.exec(style)?.[1];
  const weight = /font-weight:(\w+)/.exec(style)?.[1];
  return `${size === undefined ? '' : ` font-size="${size}"`}${weight === undefined ? '' : ` font-weight="${weight}"`}`;
}

/** Adds the classes of the colours an element uses, `class="fill-text stroke-ground"`. */
function themable(element: string): string {
  const classes = [...element.matchAll(/ (fill|stroke)="(#[0-9a-f]{6})"/g)].flatMap(
    ([, property, colour]) => {
      const name = CLASS_OF.get(colour ?? '');
      return name === undefined ? [] : [`${property ?? ''}-${name}`];
    },
  );
  return classes.length === 0 ? element : element.replace(' ', ` class="${classes.join(' ')}" `);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
