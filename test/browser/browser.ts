import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Chromium without a window: the same engine, and half of the work, for no menus and tabs are drawn behind each page. */
const WITHOUT_WINDOW = '/usr/bin/chromium-headless-shell';
const WHOLE = '/usr/bin/chromium';

/** Debian's Chromium, the one without a window where it is installed. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: existsSync(WITHOUT_WINDOW) ? WITHOUT_WINDOW : WHOLE,
    args: ['--no-sandbox'],
  });
