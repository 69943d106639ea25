import { Command, InvalidArgumentError } from 'commander';
import { type AuditCheck, AuditVerification } from '../access/audit/audit-check.service.js';
import type { ChainHead } from '../access/audit/chain.js';
import { Sealing } from '../access/audit/sealing.service.js';
import { type Speak, speak } from '../platform/i18n/texts.js';
import { withApplication } from './application.service.js';
import { AUDIT_TEXTS } from './audit-words.js';
import { type LanguageOptions, languageOption } from './language.js';
import { EXIT, type Surroundings } from './terminal.js';

interface VerifyOptions extends LanguageOptions {
  readonly known?: ChainHead;
}

/** `hviletid audit`: whether the audit log is what was written. */
export const auditCommand = (surroundings: Surroundings): Command =>
  new Command('audit').addCommand(verifyCommand(surroundings));

const verifyCommand = ({ terminal, settings }: Surroundings): Command =>
  new Command('verify')
    .description('follow the chain of the audit log, and name the first link that does not hold')
    .option('--known <link>', 'a last link printed earlier, 4711:9f86…: the chain must contain it', headOf)
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nEntries that wait are sealed first. Exit status: 0 the chain holds, 1 it does not.',
    )
    .action(async ({ known, lang }: VerifyOptions) => {
      const chosen = settings({ language: lang });
      const check = await withApplication(chosen, async (app) => {
        await app.get(Sealing).sealAll();
        return app.get(AuditVerification).verify(known ?? null);
      });
      const say = speak(AUDIT_TEXTS, chosen.language);
      terminal.print(sentenceOf(check, say));
      if (check.fault === null) terminal.note(say('note', { head: textOf(check.head) }));
      terminal.exit(check.fault === null ? EXIT.fine : EXIT.found);
    });

const textOf = ({ seq, hash }: ChainHead): string => `${seq}:${hash}`;

function sentenceOf({ links, from, head, fault }: AuditCheck, say: Speak<typeof AUDIT_TEXTS>): string {
  const values = { links, from: String(from + 1), head: textOf(head) };
  if (fault === null) return say('holds', values);
  const seq = 'seq' in fault ? String(fault.seq) : '';
  const entry = 'entryId' in fault ? (fault.entryId ?? '') : '';
  return say(fault.why, { ...values, seq, entry });
}

function headOf(text: string): ChainHead {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seq !== undefined && hash !== undefined) return { seq: Number(seq), hash };
  throw new InvalidArgumentError('expected a place and 64 hexadecimal digits with a colon between');
}
