import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  detail: string;
  /** What can be done about it. */
  children?: ComponentChildren;
}

/** Why there is nothing of this page to show. */
export function PageMessage({ title, detail, children }: Props) {
  return (
    <div class="page-card-message">
      <h2>{title}</h2>
      <p>{detail}</p>
      {children}
    </div>
  );
}
