"use client";
import { TitledLinesForm, type TitledLinesFormProps } from "../../client/forms/titled-lines-form.tsx";
import { procedures } from "../../client/procedures.ts";

interface MappingFormProps extends TitledLinesFormProps {
  readonly target: { readonly tenant: string; readonly panel: string; readonly meeting: string };
}

/** Opens a mapping of services: which topics members look at (A8). */
export function MappingForm({ target, ...form }: MappingFormProps) {
  return (
    <TitledLinesForm
      {...form} field="topics"
      send={({ id, title, lines }) => procedures.meetings.mappings.open.mutate({
        ...target, id, title, topics: lines.map((line) => ({ id: line.id, name: line.text })),
      })}
    />
  );
}
