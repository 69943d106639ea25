import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Pictures that are held to compare with. */
const HELD = fileURLToPath(new URL('../data/report-pictures/', import.meta.url));
/** How unlike two colours are before they differ, 0 to 1: edges of letters are drawn a little otherwise by another build. */
const UNLIKE = 0.25;
/** The part of a picture that may differ. */
const MOST_DIFFERENT = 0.004;

/** Every page of a PDF as PNG, drawn by pdf.js with the fonts that are inside. @param scale 1 is a point for a pixel */
export async function drawnPages(pdf: Buffer, scale: number): Promise<Buffer[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: Buffer[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas: canvas as never, viewport, background: 'white' }).promise;
    pages.push(canvas.toBuffer('image/png'));
  }
  await task.destroy();
  return pages;
}

/**
 * What is wrong with a picture beside the one that is held under its name; null where they are
 * alike.
 */
export function unlikeHeld(name: string, picture: Buffer): string | null {
  const file = join(HELD, `${name}.png`);
  const now = PNG.sync.read(picture);
  if (!existsSync(file)) return `${name}: no picture is held; npm run layout:pictures makes one`;
  const held = PNG.sync.read(readFileSync(file));
  const { width, height } = held;
  if (now.width !== width || now.height !== height)
    return `${name}: ${now.width} x ${now.height} pixels, held are ${width} x ${height}; it is in ${kept(name, now)}`;
  const difference = new PNG({ width, height });
  const count = pixelmatch(held.data, grey(now).data, difference.data, width, height, { threshold: UNLIKE });
  if (count <= width * height * MOST_DIFFERENT) return null;
  return `${name}: ${count} pixels differ; they are red in ${kept(name, difference)}`;
}

/** With `HVILETID_RENEW=pictures` a picture is held from now on. */
export function holdIfAsked(name: string, picture: Buffer): void {
  if (process.env['HVILETID_RENEW'] === 'pictures') hold(join(HELD, `${name}.png`), PNG.sync.read(picture));
}

/** In grey, since the colours are few and the file is a third of the size. */
function hold(file: string, picture: PNG): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, PNG.sync.write(picture, { colorType: 0, deflateLevel: 9 }));
}

/** As a grey picture is read again. */
const grey = (picture: PNG): PNG => PNG.sync.read(PNG.sync.write(picture, { colorType: 0 }));

function kept(name: string, picture: PNG): string {
  const file = join(mkdtempSync(join(tmpdir(), 'hviletid-picture-')), `${name}.png`);
  writeFileSync(file, PNG.sync.write(picture));
  return file;
}
