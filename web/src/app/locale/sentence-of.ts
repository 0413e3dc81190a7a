/** The sentence of a moment in a language. */
import type { Moment } from '../model/lookup';
import { type Fact, factOf } from '../model/narration';
import type { Phrase } from './phrase';
import type { Messages } from './resolve';
import type { Sentences } from './zh-cn';

function tell<K extends Fact['kind']>(say: Sentences, fact: Extract<Fact, { kind: K }>): Phrase {
  return say[fact.kind as K](fact);
}

export function narrationOf(moment: Moment, position: number, messages: Messages): Phrase {
  return tell(messages.say, factOf(moment, position));
}
