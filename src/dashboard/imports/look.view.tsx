import type { VNode } from 'preact';
import { ProductPage } from '../../access/page.view.js';
import { sayComplaint } from '../../ingest/complaint-words.js';
import { isOfColumns, type RowComplaint } from '../../ingest/complaint.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { ColumnsPart } from './columns.view.js';
import { IMPORT_TEXTS, OUTCOME_TEXTS } from './import.texts.js';
import { DatesAsked } from './dates.view.js';
import { DoubtfulTime } from './doubtful-time.view.js';
import { hasColumns, type Look, wantsColumns } from './look.js';
import type { LookProps } from './look-props.js';
import { LOOK_TEXTS } from './look.texts.js';
import { NEW_UNITS_TEXTS } from './new-units.texts.js';
import { ComplaintTable, Facts, Notice } from './parts.view.js';
import { FirstRows } from './first-rows.view.js';
import { formFacts } from './form-facts.js';
import { RunPart } from './run.view.js';
import { SheetForm } from './sheets.view.js';
import { UNKNOWN_COLUMNS_TEXTS } from './unknown-columns.texts.js';
import { PostForm } from '../../access/post-form.view.js';

const SHOWN_COMPLAINTS = 20;
const MOST_NAMED = 5;

/** A file that was sent, as it would be read; nothing counts yet. */
export function LookPage(props: LookProps): VNode {
  const { context, look } = props;
  const { language } = context;
  const say = speak(LOOK_TEXTS, language);
  const { seen, upload } = look;
  const title = say('title', { file: upload.name });
  return (
    <ProductPage context={context} title={title}>
      <p>
        <a class="ds-link" href="/imports">
          {speak(OUTCOME_TEXTS, language)('back')}
        </a>
      </p>
      <h1 class="ds-heading" data-size="lg">
        {title}
      </h1>
      <Problems {...props} />
      <ReadAs {...props} />
      {hasColumns(seen) && <ColumnsPart {...props} isOpen={wantsColumns(seen) || look.readBy === 'hand'} />}
      {canBeImported(look) && <RunPart {...props} />}
      <PostForm action={`/imports/files/${upload.id}/delete`} class="delete-file">
        <button type="submit" class="ds-button" data-variant="tertiary" data-color="danger">
          {speak(IMPORT_TEXTS, language)('remove')}
        </button>
      </PostForm>
    </ProductPage>
  );
}

/** What the file is taken to be, and its first rows; of one whose columns are not known, that they have to be said. */
function ReadAs(props: LookProps): VNode {
  const { look, context, clock, zone } = props;
  const { language } = context;
  const say = speak(LOOK_TEXTS, language);
  const { seen } = look;
  const isUnknown = wantsColumns(seen);
  const useless = whyUseless(seen);
  if (useless) return <Useless complaint={useless} language={language} />;
  return (
    <>
      {isUnknown ? (
        <Notice color="warning">{whyUnknown(look, language)}</Notice>
      ) : (
        <p class="ds-paragraph lead">{say('nothingYet')}</p>
      )}
      <section aria-labelledby="form">
        <h2 id="form" class="ds-heading" data-size="sm">
          {say('form')}
        </h2>
        <Facts facts={formFacts(look, language)} />
        <SheetForm {...props} />
        <DatesAsked {...props} />
        {seen.unseenFields !== null && (
          <Notice color="warning">
            {speak(UNKNOWN_COLUMNS_TEXTS, language)('unseen', {
              columns: seen.unseenFields,
              records: seen.sample.length,
            })}
          </Notice>
        )}
        {seen.ignoredColumns.length > 0 && !isUnknown && (
          <p class="ds-paragraph">{say('ignored', { columns: seen.ignoredColumns.join(', ') })}</p>
        )}
      </section>
      {!isUnknown && (
        <>
          <FirstRows {...{ seen, clock, zone, language }} />
          <Complaints look={look} language={language} />
          <NewEmployees look={look} language={language} />
          <NewUnits look={look} language={language} />
          <DoubtfulTime look={look} language={language} />
        </>
      )}
    </>
  );
}

/** Above all what a mapping that somebody chose misses in the file. */
function whyUnknown({ seen, mapping, asked }: Look, language: Language): string {
  const say = speak(UNKNOWN_COLUMNS_TEXTS, language);
  const missing = seen.complaints.find(isOfColumns);
  if (!missing || !mapping || asked.by !== 'mapping') return say('columnsWanted');
  const { name, title = name } = mapping;
  return `${say('doesNotFit', { name: title, columns: missing.column ?? '' })}${say('columnsWanted')}`;
}

/** Said alone: of a file that is none of ours no form and no count of rows is true. */
function Useless({
  complaint,
  language,
}: {
  readonly complaint: RowComplaint;
  readonly language: Language;
}): VNode {
  const sentence = sayComplaint(complaint, language);
  return (
    <Notice color="danger">
      <p class="ds-paragraph">{`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`}</p>
      <p class="ds-paragraph">
        {speak(NEW_UNITS_TEXTS, language)(MENDABLE.includes(complaint.problem) ? 'nothingStored' : 'useless')}
      </p>
    </Notice>
  );
}

/** Why nothing at all can be told of a file. */
const whyUseless = ({ complaints }: Look['seen']): RowComplaint | undefined =>
  complaints.find(({ problem }) => USELESS.includes(problem));
/** Of these the complaint itself says what is to be done. */
const MENDABLE: readonly RowComplaint['problem'][] = ['broken-file', 'locked-file', 'not-json'];
const USELESS: readonly RowComplaint['problem'][] = [
  'not-a-table',
  'empty-file',
  'broken-file',
  'locked-file',
  'not-json',
];

/** Units that nobody has told of: new ones perhaps, or known ones in other words, which would then be there twice. */
function NewUnits({ look, language }: { readonly look: Look; readonly language: Language }): VNode {
  const say = speak(NEW_UNITS_TEXTS, language);
  const { newUnits, unusedUnits } = look.seen;
  const all = { newUnits, unusedUnits };
  const told = (['newUnits', 'unusedUnits'] as const).filter((key) => all[key].length > 0);
  return (
    <>
      {told.map((key) => (
        <Notice key={key} color="info">
          {say(key, { units: bounded(all[key], language), count: all[key].length })}
        </Notice>
      ))}
    </>
  );
}

/** Employees that nobody has told of: new ones, or slips in a number, which would become people of their own. */
function NewEmployees({
  look,
  language,
}: {
  readonly look: Look;
  readonly language: Language;
}): VNode | null {
  const say = speak(NEW_UNITS_TEXTS, language);
  const { newEmployees } = look.seen;
  if (newEmployees.length === 0) return null;
  const codes = bounded(newEmployees, language);
  return <Notice color="info">{say('newEmployees', { codes, count: newEmployees.length })}</Notice>;
}

/** The first of some codes, and how many there are besides. */
function bounded(codes: readonly string[], language: Language): string {
  const first = codes.slice(0, MOST_NAMED).join(', ');
  const others = codes.length - MOST_NAMED;
  return others > 0 ? speak(NEW_UNITS_TEXTS, language)('moreUnits', { first, count: others }) : first;
}

/** A file of which nothing can be read is not offered to be imported; one with bad rows is. */
const canBeImported = ({ seen }: Look): boolean =>
  seen.format !== null && !seen.complaints.some(({ line }) => line === 0) && !wantsColumns(seen);

function Problems({ problems, wish, name, look, context }: LookProps): VNode | null {
  const say = speak(LOOK_TEXTS, context.language);
  if (problems.length === 0) return null;
  const typed = {
    noPeriod: wish.replace,
    replaceWhole: '',
    noSource: wish.source,
    noName: name,
    nameTaken: name,
    noMapping: name,
  };
  return (
    <Notice color="danger">
      {problems.map((problem) => (
        <p key={problem} class="ds-paragraph">
          {say(problem, {
            value: typed[problem],
            name: look.asked.by === 'mapping' ? look.asked.name : name,
          })}
        </p>
      ))}
    </Notice>
  );
}

function Complaints({ look, language }: { readonly look: Look; readonly language: Language }): VNode | null {
  const say = speak(LOOK_TEXTS, language);
  const { complaints } = look.seen;
  if (complaints.length === 0) return null;
  const shown = complaints.slice(0, SHOWN_COMPLAINTS);
  return (
    <>
      <ComplaintTable
        format={look.seen.format}
        complaints={shown}
        language={language}
        caption={say('wrong')}
      />
      {complaints.length > shown.length && (
        <p class="ds-paragraph">{say('moreWrong', { shown: shown.length, all: complaints.length })}</p>
      )}
    </>
  );
}
