import { SubmitForm } from "./submit-form.tsx";

interface KeyFormProps {
  /** The tenant by its slug. */
  readonly tenant: string;
  readonly token: string;
  /** The page to go on to. */
  readonly next: string;
  readonly button: string;
}

/** The button that uses a one-time key. A plain form: it works before any script has loaded, and without one. */
export function KeyForm({ tenant, token, next, button }: KeyFormProps) {
  return (
    <SubmitForm
      action={`/api/auth/${tenant}/callback/key`}
      fields={{ token, callbackUrl: next }}
      button={button}
      kind="primary"
    />
  );
}
