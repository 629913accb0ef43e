import { Button, type ButtonKind } from "@raati/ui";

interface SubmitFormProps {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly button: string;
  readonly kind?: ButtonKind;
}

/** One button that sends fixed values to one of our own addresses. */
export function SubmitForm({ action, fields, button, kind }: SubmitFormProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Button type="submit" kind={kind}>{button}</Button>
    </form>
  );
}
