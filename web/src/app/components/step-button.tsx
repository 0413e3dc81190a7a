/** A button of a transport bar: one sign, its name for those who listen or wait. */
import { Icon, type IconName } from './icon';

export interface StepButtonProps {
  icon: IconName;
  label: string;
  disabled?: boolean;
  primary?: boolean;
  onPress: () => void;
}

export function StepButton({ icon, label, disabled = false, primary = false, onPress }: StepButtonProps) {
  return (
    // Not `disabled`: at the end of the walk the button under the finger must not lose the focus.
    <button
      type="button"
      class={primary ? 'step primary' : 'step'}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => !disabled && onPress()}
    >
      <Icon name={icon} />
    </button>
  );
}
