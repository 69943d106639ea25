import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { RULE_CODES, type RuleCode } from '../../rules/rule.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { COVERAGE_TEXTS } from './coverage-words.js';

const STATUSES = ['checked', 'partly', 'not', 'impossible'] as const;
type CoverageStatus = (typeof STATUSES)[number];

const Words = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) });

const Ledd = z.strictObject({
  says: Words,
  status: z.enum(STATUSES),
  rules: z.array(z.enum(RULE_CODES)).default([]),
  reason: z.union([z.string(), Words]),
});

const CoverageFile = z
  .strictObject({
    law: z.string().min(1),
    reasons: z.record(z.string(), Words),
    paragraphs: z.array(
      z.strictObject({ paragraph: z.string().regex(/^\d+-\d+$/), title: Words, ledd: z.array(Ledd).min(1) }),
    ),
  })
  .superRefine(({ reasons, paragraphs }, context) => {
    paragraphs.forEach(({ ledd }, p) => {
      ledd.forEach(({ reason }, l) => {
        if (typeof reason !== 'string' || reasons[reason]) return;
        const path = ['paragraphs', p, 'ledd', l, 'reason'];
        context.addIssue({ code: 'custom', path, message: `expected a key of reasons, not ${reason}` });
      });
    });
  });

/** How one sub-paragraph (ledd) of the Act is looked after. */
export interface CoveredClause {
  /** `10-8 (3)`; a paragraph that is not divided is named alone. */
  readonly clause: string;
  readonly paragraph: string;
  readonly title: z.infer<typeof Words>;
  readonly says: z.infer<typeof Words>;
  readonly status: CoverageStatus;
  readonly rules: readonly RuleCode[];
  readonly reason: z.infer<typeof Words>;
}

/**
 * Reads the matrix of what is checked.
 *
 * @throws Error naming file, line and what would be right; a matrix that names a rule
 *   that does not exist would promise a check that nobody makes
 */
export function parseCoverage(text: string, file: string): readonly CoveredClause[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' });
  const parsed = CoverageFile.safeParse(document.toJS());
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues
        .map(({ path, message }) => {
          const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
          const line = node?.range ? lines.linePos(node.range[0]).line : 1;
          return `${file}:${line}: ${path.join('.')}: ${message}`;
        })
        .join('\n'),
    );
  }
  const { reasons, paragraphs } = parsed.data;
  return paragraphs.flatMap(({ paragraph, title, ledd }) =>
    ledd.map(({ reason, ...rest }, index) => ({
      ...rest,
      paragraph,
      title,
      clause: ledd.length === 1 ? paragraph : `${paragraph} (${index + 1})`,
      reason: typeof reason === 'string' ? (reasons[reason] ?? rest.says) : reason,
    })),
  );
}

/** `78 sub-paragraphs: 24 checked, …` */
export function coverageCounts(clauses: readonly CoveredClause[], language: Language): string {
  const count = (status: CoverageStatus): number => clauses.filter((one) => one.status === status).length;
  return speak(COVERAGE_TEXTS, language)('counts', {
    of: clauses.length,
    ...Object.fromEntries(STATUSES.map((status) => [status, count(status)])),
  });
}

/** The published page: English first, then bokmål. */
export const coveragePage = (clauses: readonly CoveredClause[]): string =>
  [
    '<!-- Made by: hviletid rules coverage --format markdown. Do not edit; test/rules/coverage.spec.ts compares. -->',
    ...chapter(clauses, 'en'),
    ...chapter(clauses, 'nb'),
  ].join('\n');

function chapter(clauses: readonly CoveredClause[], language: Language): string[] {
  const say = speak(COVERAGE_TEXTS, language);
  const heads = (['clause', 'says', 'status', 'rules', 'reason'] as const).map((head) => say(head));
  const paragraphs = [...new Set(clauses.map(({ paragraph }) => paragraph))];
  return [
    `\n# ${say('title')}\n\n${say('intro')} ${coverageCounts(clauses, language)}`,
    ...paragraphs.map((paragraph) => {
      const own = clauses.filter((clause) => clause.paragraph === paragraph);
      const rows = own.map((one) => [
        `§ ${one.clause}`,
        one.says[language],
        say(one.status),
        one.rules.map((rule) => `\`${rule}\``).join(' '),
        one.reason[language],
      ]);
      return `\n## § ${paragraph} ${own[0]?.title[language] ?? ''}\n\n${table(heads, rows)}`;
    }),
    `\n## ${say('byRule')}\n\n${table([say('rule'), '', say('clauses')], byRule(clauses, language))}`,
  ];
}

const byRule = (clauses: readonly CoveredClause[], language: Language): string[][] =>
  RULE_CODES.map((rule) => [
    `\`${rule}\``,
    RULE_NAMES[rule][language],
    clauses
      .filter(({ rules }) => rules.includes(rule))
      .map(({ clause }) => `§ ${clause}`)
      .join(', '),
  ]);

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
