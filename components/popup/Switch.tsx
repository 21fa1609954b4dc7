interface Props {
  label: string;
  on: boolean;
  onToggle: (on: boolean) => void;
}

/** A setting that is on or off. */
export function Switch({ label, on, onToggle }: Props) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} onClick={() => onToggle(!on)}>
      <span class="switch-track" aria-hidden="true" />
      {label}
    </button>
  );
}
