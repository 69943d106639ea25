import { z } from 'zod';
import { NoSuchAgreement } from '../../ingest/agreements/agreement-refused.js';

/** What is no id names no agreement. @throws NoSuchAgreement */
export function agreementIdIn(text: string): string {
  if (!z.uuid().safeParse(text).success) throw new NoSuchAgreement();
  return text;
}
