import type { Messages } from '../locale/resolve';
import type { Group } from './groups';

/** "net.fc1 · Linear", "forward()", "for · 3 rounds" */
export function groupLabel(group: Group, messages: Messages): string {
  switch (group.kind) {
    case 'module':
      return group.of === '' ? group.name : `${group.name} · ${group.of}`;
    case 'function':
      return `${group.name}()`;
    case 'loop':
      return messages.loopOf(group.name, group.rounds);
    case 'round':
      return messages.roundOf(group.name, group.rounds + 1);
  }
}
