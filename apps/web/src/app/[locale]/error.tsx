"use client";
import { ErrorMessage, type ErrorMessageProps } from "../../shell/error-message.tsx";

/** For a layout below that failed, and took its frame with it. */
export default function FramelessError(props: ErrorMessageProps) {
  return <main className="wrap wrap-narrow page"><ErrorMessage {...props} /></main>;
}
