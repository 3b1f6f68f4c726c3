// Why a question, or a part of one, has no answer, and a topic no summary: in the language of whoever reads it.
import type { Reason } from '../answer/answer.js';
import { cleanQuestion, MAX_QUESTION_CHARACTERS } from '../answer/question.js';
import type { Translate } from '../locales/translate.js';
import { MAX_TOPIC_CHARACTERS, type Refusal } from '../summary/topic.js';

/** @param question as it was asked */
export function reasonText({ code }: Reason, question: string, t: Translate): string {
  if (code !== 'too-long') return t(`answer.refused.${code}`);
  const { length } = cleanQuestion(question);
  return t('answer.refused.too-long', { limit: MAX_QUESTION_CHARACTERS, length });
}

export function refusalText(refusal: Refusal, t: Translate): string {
  return t(`summary.refused.${refusal}`, { limit: MAX_TOPIC_CHARACTERS });
}
