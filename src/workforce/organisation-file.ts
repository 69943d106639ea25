import { negotiable } from './agreement-limits.js';
import { type FieldComplaint, fieldComplaints } from './field-complaint.js';
import { type KnownRegister, NOTHING_KNOWN } from './known-register.js';
import { mendedContent, notSaidBy, restsOnSaid } from './mended-entries.js';
import { mistakesOfAgreements, mistakesOfEntries } from './organisation-mistakes.js';
import { type OrganisationFile, OrganisationSchema } from './organisation-schema.js';
import type { Rulebook } from './rulebook-file.js';

/**
 * The file, or all that is wrong with it; never both. An entry that cannot be read is looked at
 * all the same, as far as it can be, so that nobody has to send the file again for the next mistake.
 *
 * @param rulebook says which limits each party may grant; an agreement on wider ones is refused
 * @param known what is on record, which a file with a part of a register may refer to
 * @param zone IANA name of the zone days are cut in; a file for another is refused, for its dates would be other days
 */
export function readOrganisation(
  content: unknown,
  zone: string,
  rulebook: Rulebook,
  known: KnownRegister = NOTHING_KNOWN,
): {
  readonly file: OrganisationFile | null;
  readonly complaints: readonly FieldComplaint[];
} {
  const parsed = OrganisationSchema.safeParse(content, { reportInput: true });
  if (parsed.success) {
    const complaints = [
      ...mistakesOfEntries(parsed.data, zone, known),
      ...mistakesOfAgreements(parsed.data, rulebook, known),
    ];
    return complaints.length > 0 ? { file: null, complaints } : { file: parsed.data, complaints };
  }
  const complaints = fieldComplaints(parsed.error).map((one) => withLimits(one, rulebook));
  const mended = OrganisationSchema.safeParse(mendedContent(content, parsed.error.issues));
  if (!mended.success) return { file: null, complaints };
  const others = [
    ...mistakesOfEntries(mended.data, zone, known),
    ...mistakesOfAgreements(mended.data, rulebook, known),
  ].filter(restsOnSaid(parsed.error.issues));
  return { file: null, complaints: [...complaints, ...others.filter(notSaidBy(complaints))] };
}

/** A limit that is none is told which there are. */
export const withLimits = (complaint: FieldComplaint, rulebook: Rulebook): FieldComplaint =>
  complaint.problem === 'unknown-field' && /^agreements\[\d+\]\.limits\./.test(complaint.path)
    ? { ...complaint, problem: 'unknown-limit', expected: negotiable(rulebook) }
    : complaint;
