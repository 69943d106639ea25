import type { View } from '../../rules/view.js';
import { Employment } from '../../workforce/employment.js';
import { assessPacked } from '../assessment.js';
import type { EvaluationInput } from '../evaluation-input.repository.js';
import type { Views } from '../views.js';

/** What time and terms make of each day; no rule is asked. It holds until the next one is looked through. */
export function viewOf(input: EvaluationInput, views: Views): View {
  const { employed, recorded, rows, terms } = input;
  const personTerms = terms.of({ ...employed.person, ...recorded });
  const [general] = personTerms.readings;
  views.free();
  const { view } = assessPacked(
    { timeline: input.timeline(), rows, events: () => rows.events(), placed: () => rows.placedEvents() },
    terms.circumstances(personTerms, new Employment(employed.positions)),
    [{ ...general, rules: [] }],
    views,
  );
  return view;
}
