/** A file that is chosen to be opened: the native control, in the words of the page instead of the browser's. */

interface Props {
  label: string;
  accept: string;
  onOpen: (file: File) => void;
}

export function OpenFile({ label, accept, onOpen }: Props) {
  return (
    <label class="open-file">
      <span>{label}</span>
      <input
        type="file"
        title=""
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onOpen(file);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
