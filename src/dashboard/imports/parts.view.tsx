import type { ComponentChildren, VNode } from 'preact';
import type { RowComplaint } from '../../ingest/complaint.js';
import { placeCell, placeHeading } from './place-cell.js';
import { sayColumn, sayProblem } from '../../ingest/complaint-words.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { TableRegion } from '../../platform/html/table.view.js';
import { OUTCOME_TEXTS } from './import.texts.js';

/** What is known about a file or an import, name by name. */
export function Facts({
  facts,
}: {
  readonly facts: readonly (readonly [string, ComponentChildren])[];
}): VNode {
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A message that stands out; one of trouble is read aloud at once. */
export function Notice(props: {
  readonly color: 'info' | 'success' | 'warning' | 'danger';
  readonly children: ComponentChildren;
}): VNode {
  return (
    <div
      class="ds-alert notice"
      data-color={props.color}
      role={props.color === 'danger' ? 'alert' : undefined}
    >
      {props.children}
    </div>
  );
}

/** What is wrong with the rows of a file, by line, or by number in a list. */
export function ComplaintTable(props: {
  readonly format: string | null;
  readonly complaints: readonly RowComplaint[];
  readonly language: Language;
  readonly caption: string;
}): VNode {
  const { format, complaints, language, caption } = props;
  const say = speak(OUTCOME_TEXTS, language);
  return (
    <TableRegion captionId="complaints" caption={caption} hint={say('scrollHint')}>
      <thead>
        <tr>
          <th scope="col" class="number">
            {placeHeading(format, language)}
          </th>
          <th scope="col">{say('column')}</th>
          <th scope="col" class="value quoted">
            {say('value')}
          </th>
          <th scope="col">{say('complaints')}</th>
        </tr>
      </thead>
      <tbody>
        {complaints.map((one, index) => (
          <tr key={index}>
            <td class="number">{placeCell(one, format, language) ?? '–'}</td>
            <td>{sayColumn(one, language) ?? say(one.line > 0 ? 'wholeRow' : 'wholeFile')}</td>
            <td class="value quoted">{one.value ?? ''}</td>
            <td class="sentence">{sayProblem(one, language, format)}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

/** A field of a form with its label. */
export function Field(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <div class="ds-field">
      <label class="ds-label" for={props.id}>
        {props.label}
      </label>
      {props.hint !== undefined && (
        <div data-field="description" id={`${props.id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.children}
    </div>
  );
}

/** A box to tick, or one of several choices. */
export function Tick(props: {
  readonly id: string;
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly value: string;
  readonly isOn: boolean;
  readonly label: string;
  readonly hint?: string;
}): VNode {
  const { id, type, name, value, isOn, label, hint } = props;
  const describedBy = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        id={id}
        type={type}
        name={name}
        value={value}
        checked={isOn}
        aria-describedby={describedBy}
      />
      <label class="ds-label" for={id} data-weight="regular">
        {label}
      </label>
      {hint !== undefined && (
        <div data-field="description" id={describedBy}>
          {hint}
        </div>
      )}
    </div>
  );
}
