/**
 * Pieces that work without a script in the browser: they may stand on any page, and on the server. Pieces that do need one
 * are in "@raati/ui/client". Styles are in "@raati/ui/styles.css".
 */
export { type Locale, type UiKey, locales, uiText } from "./words.ts";

export { Track, type TrackProps } from "./tracks/track.tsx";
export { TrackPips, type TrackPipsProps } from "./tracks/track-pips.tsx";
export { trackText } from "./tracks/track-text.ts";
export { type StepState, type TrackStage, type TrackStep, type TrackView, stageOf } from "./tracks/track-view.ts";

export { type Theme, type ThemeCheck, type WeakPair, checkTheme } from "./themes/check-theme.ts";
export { isHexColour } from "./themes/contrast.ts";
export type { ColourName, Scheme } from "./themes/palette.ts";
export { type ThemeStyle, themeStyle } from "./themes/theme-style.ts";

export { Diamond } from "./icons/diamond.tsx";
export { Icon, type IconName, iconNames } from "./icons/icon.tsx";

export { Brand, type BrandProps, RaatiMark } from "./layouts/brand.tsx";
export { Crumbs } from "./layouts/crumbs.tsx";
export { PageHead, type PageHeadProps, SectionHead, type SectionHeadProps } from "./layouts/heads.tsx";
export { Nav, type NavItem, TabBar, TabNav } from "./layouts/nav.tsx";
export type { PageFooterProps } from "./layouts/page-footer.tsx";
export { PageFrame, type PageFrameProps, mainId } from "./layouts/page-frame.tsx";
export type { LanguageLink, PageHeaderProps } from "./layouts/page-header.tsx";
export { Columns, Section, Sheet, type SheetProps } from "./layouts/sheet.tsx";

export { BarTable, type BarRow, type BarTableProps } from "./pieces/bar-table.tsx";
export {
  Button,
  type ButtonKind,
  type ButtonProps,
  ButtonRow,
  LinkButton,
  type LinkButtonProps,
  buttonClass,
} from "./pieces/button.tsx";
export { DateBlock, type DateBlockProps, DayList } from "./pieces/date-block.tsx";
export { type Fact, Facts } from "./pieces/facts.tsx";
export { LocalizedFragment, type LocalizedFragmentProps, MissingTranslation } from "./pieces/localized-fragment.tsx";
export { EmptyState, Notice, type NoticeKind, type NoticeProps } from "./pieces/notice.tsx";
export { QuickExit } from "./pieces/quick-exit.tsx";
export { QuotaKey, type QuotaRow, QuotaTable, type QuotaTableProps } from "./pieces/quota-table.tsx";
export { Quote, type QuoteProps } from "./pieces/quote.tsx";
export { SeatDots, type SeatDotsProps } from "./pieces/seat-dots.tsx";
export { Holder, type StateKind, StateLabel } from "./pieces/state-label.tsx";
export { type Column, Table, type TableProps } from "./pieces/table.tsx";
export { Vote, type VotePart } from "./pieces/vote.tsx";
export { Progress, type ProgressProps, Skeleton, type SkeletonProps } from "./pieces/waiting.tsx";

export {
  Checkbox,
  CheckboxGroup,
  type CheckboxGroupProps,
  type CheckboxProps,
  type Choice,
  RadioGroup,
  type RadioGroupProps,
} from "./fields/choices.tsx";
export {
  type ControlAttributes,
  Field,
  FieldError,
  FieldGroup,
  type FieldProps,
  FormNote,
  controlAttributes,
  fieldId,
} from "./fields/field.tsx";
export { LocalizedInput, type LocalizedInputProps, localizedName } from "./fields/localized-input.tsx";
export {
  FileField,
  type FileFieldProps,
  Select,
  type SelectOption,
  type SelectProps,
  TextArea,
  type TextAreaProps,
  TextInput,
  type TextInputProps,
} from "./fields/text-fields.tsx";
export { FormActions } from "./forms/form-actions.tsx";
export { HOLD_FORMS } from "./forms/hold-forms.ts";
