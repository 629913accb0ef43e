/** Pieces that need a script in the browser. Each file says "use client" for itself, so a page loads only what it uses. */
export { ConfirmDialog, type ConfirmDialogProps } from "./dialogs/confirm-dialog.tsx";
export { CountedTextArea, type CountedTextAreaProps } from "./fields/counted-text-area.tsx";
export { DateField, type DateFieldProps } from "./fields/date-field.tsx";
export { TabbedLocalizedInput } from "./fields/tabbed-localized-input.tsx";
export { ErrorSummary, type ErrorSummaryProps, type FormProblem, withLabels } from "./forms/error-summary.tsx";
export { focusControl } from "./forms/focus-control.ts";
export { Form, type FormProps, type FormState } from "./forms/form.tsx";
export { SubmitButton, type SubmitButtonProps } from "./forms/submit-button.tsx";
