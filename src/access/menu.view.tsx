import type { VNode } from 'preact';
import { type Language, speak } from '../platform/i18n/texts.js';
import { formatNumber } from '../wording/format.js';
import type { Principal } from './access.js';
import { ACCESS_TEXTS } from './access.texts.js';
import {
  isGroup,
  type MenuCounts,
  type MenuEntry,
  menuOf,
  type MenuPage,
  pageAt,
  pagesOf,
  waitingOn,
} from './menu.js';

interface EntryProps {
  readonly language: Language;
  readonly counts: MenuCounts;
  /** The page one is on. */
  readonly open: MenuPage | undefined;
}

/**
 * The menu, twice: along the top where there is room, and folded behind one button where there
 * is not. Both are plain links and details, so that they work without scripts; only one is shown.
 */
export function Menu(props: {
  readonly principal: Principal;
  readonly path: string;
  readonly language: Language;
  readonly counts: MenuCounts;
  /** What else is folded away on a narrow screen. */
  readonly children: VNode | readonly VNode[];
}): VNode {
  const { principal, path, language, counts } = props;
  const say = speak(ACCESS_TEXTS, language);
  const entries = menuOf(principal);
  const part = { language, counts, open: pageAt(path, pagesOf(entries)) };
  const waiting = entries.reduce((sum, entry) => sum + waitingOn(entry, counts), 0);
  return (
    <nav class="menu" aria-label={say('menu')}>
      <ul class="menu-bar">
        {entries.map((entry) => (
          <li key={entry.text}>
            {isGroup(entry) ? <Group entry={entry} {...part} /> : <Link page={entry} {...part} />}
          </li>
        ))}
      </ul>
      <details class="menu-fold">
        <summary>
          {say('menuButton')}
          <Waiting count={waiting} language={language} />
        </summary>
        <div class="menu-sheet">
          <Sheet entries={entries} {...part} />
          {props.children}
        </div>
      </details>
    </nav>
  );
}

/** One is open at a time: they have the same name. */
function Group({
  entry,
  ...part
}: EntryProps & { readonly entry: Extract<MenuEntry, { pages: unknown }> }): VNode {
  const say = speak(ACCESS_TEXTS, part.language);
  const isOn = entry.pages.some((page) => page === part.open || page.href === part.open?.href);
  return (
    <details class="menu-group" name="menu">
      <summary class={isOn ? 'menu-on' : undefined}>
        {say(entry.text)}
        <Waiting count={waitingOn(entry, part.counts)} language={part.language} />
      </summary>
      <Links pages={entry.pages} {...part} />
    </details>
  );
}

/** On a narrow screen all pages stand below each other, each group under its name. */
function Sheet({ entries, ...part }: EntryProps & { readonly entries: readonly MenuEntry[] }): VNode {
  const say = speak(ACCESS_TEXTS, part.language);
  const single = entries.filter((entry): entry is MenuPage => !isGroup(entry));
  return (
    <>
      <Links pages={single} {...part} />
      {entries.filter(isGroup).map((group) => (
        <div key={group.text}>
          <p class="menu-heading">{say(group.text)}</p>
          <Links pages={group.pages} {...part} />
        </div>
      ))}
    </>
  );
}

function Links({ pages, ...part }: EntryProps & { readonly pages: readonly MenuPage[] }): VNode {
  return (
    <ul>
      {pages.map((page) => (
        <li key={page.href}>
          <Link page={page} {...part} />
        </li>
      ))}
    </ul>
  );
}

function Link({ page, language, counts, open }: EntryProps & { readonly page: MenuPage }): VNode {
  return (
    <a href={page.href} aria-current={page.href === open?.href ? 'page' : undefined}>
      {speak(ACCESS_TEXTS, language)(page.text)}
      <Waiting count={counts[page.href] ?? 0} language={language} />
    </a>
  );
}

function Waiting({ count, language }: { readonly count: number; readonly language: Language }): VNode | null {
  if (count === 0) return null;
  const words = speak(ACCESS_TEXTS, language)('waitingCount', { count });
  return (
    <>
      {' '}
      <span class="menu-count">
        <span aria-hidden="true">{formatNumber(language, count)}</span>
        <span class="ds-sr-only">{words}</span>
      </span>
    </>
  );
}
