/** A file that is chosen to be opened. */

export function OpenFile({ label, accept, onOpen }: { label: string; accept: string; onOpen: (file: File) => void }) {
  return (
    <label class="open-file">
      <span>{label}</span>
      <input
        type="file"
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
