/** What rows are, and what the network says they are. */
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { useAnswer } from './use-answer';

function Matrix({
  counts,
  classes,
  title,
  words,
}: {
  counts: Float32Array;
  classes: number;
  title: string;
  words: StudioWords;
}) {
  const most = Math.max(...counts, 1);
  return (
    <table class="confusion">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.isSaid}</th>
          {Array.from({ length: classes }, (_, said) => (
            <th key={said} scope="col">
              {words.classNamed(said)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: classes }, (_, is) => (
          <tr key={is}>
            <th scope="row">{words.classNamed(is)}</th>
            {Array.from({ length: classes }, (_, said) => {
              const count = counts[is * classes + said] ?? 0;
              return (
                <td
                  key={said}
                  class={is === said ? 'right' : 'wrong'}
                  style={{ '--tint': `${Math.round((count / most) * 30)}%` }}
                >
                  {count}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Confusion({ studio, words }: { studio: Studio; words: StudioWords }) {
  const answer = useAnswer(studio, 'netConfusion', () => ({ net: studio.net }));
  if (!answer) return <p class="empty">{words.nothingYet}</p>;
  const tested = (studio.opened.value?.data.test ?? 0) > 0;
  return (
    <div class="matrices">
      <Matrix counts={answer.train} classes={answer.classes} title={words.train} words={words} />
      {tested && <Matrix counts={answer.test} classes={answer.classes} title={words.test} words={words} />}
    </div>
  );
}
