"use client";

export { ErrorMessage as default } from "../../../shell/error-message.tsx";
