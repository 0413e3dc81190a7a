import { Sentence } from '../../components/sentence';
import type { Messages } from '../../locale/resolve';
import type { Said } from './kinds';
import type { Teaching } from './teach';
import { useTeaching } from './use-teaching';

/** Why, and the usual fix. */
export function Lesson({ teaching, messages }: { teaching: Teaching; messages: Pick<Messages, 'usualFix'> }) {
  return (
    <>
      <p class="why">
        <Sentence of={teaching.why} />
      </p>
      <p class="fix">
        <b>{messages.usualFix}</b> <Sentence of={teaching.fix} />
      </p>
    </>
  );
}

export function ErrorLesson({ trouble, messages }: { trouble: Said; messages: Messages }) {
  const teaching = useTeaching(trouble, messages.lang);
  return teaching && <Lesson teaching={teaching} messages={messages} />;
}
