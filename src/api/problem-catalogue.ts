import type { Message } from '../platform/i18n/texts.js';
import { ALERT_PROBLEMS } from './alert-problems.js';
import { ANSWER_PROBLEMS } from './answer-problems.js';
import { CALLER_PROBLEMS } from './caller-problems.js';
import { CASE_PROBLEMS } from './case-problems.js';
import { OBJECTION_PROBLEMS } from './objection-problems.js';
import type { ProblemKind } from './problem-kind.js';
import { REQUEST_PROBLEMS } from './request-problems.js';
import { SCHEDULE_PROBLEMS } from './schedule-problems.js';
import { SIGN_IN_PROBLEMS } from './sign-in-problems.js';
import { SENT_PROBLEMS } from './sent-problems.js';
import { WEBHOOK_PROBLEMS } from './webhook-problems.js';

/** Every kind of problem an answer can be of, by its code. */
export const PROBLEM_KINDS: Readonly<Record<string, ProblemKind>> = {
  ...CALLER_PROBLEMS,
  ...SIGN_IN_PROBLEMS,
  ...REQUEST_PROBLEMS,
  ...SENT_PROBLEMS,
  ...ANSWER_PROBLEMS,
  ...CASE_PROBLEMS,
  ...OBJECTION_PROBLEMS,
  ...WEBHOOK_PROBLEMS,
  ...ALERT_PROBLEMS,
  ...SCHEDULE_PROBLEMS,
};

export const titleOf = (code: string): Message | null => PROBLEM_KINDS[code]?.title ?? null;
