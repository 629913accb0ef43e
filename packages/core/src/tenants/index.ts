export { askToCloseTenant } from "./ask-to-close-tenant.ts";
export { changeContact } from "./change-contact.ts";
export { changeLanguages } from "./change-languages.ts";
export { changeNames } from "./change-names.ts";
export { changeRetention } from "./change-retention.ts";
export { changeSignIn } from "./change-sign-in.ts";
export { changeTerms } from "./change-terms.ts";
export { changeTheme } from "./change-theme.ts";
export { changeTimeLimits } from "./change-time-limits.ts";
export { closeTenant } from "./close-tenant.ts";
export { confirmTenant, openSignUp, type ConfirmedTenant, type PendingAdministrator } from "./confirm-tenant.ts";
export {
  confirmationAskedAgain, settingsChanged, signUpExpired, stateChanged, tenantConfirmed, tenantSignedUp,
  tenantVerified,
} from "./events.ts";
export { tenantsHandlers } from "./handlers.ts";
export { listPublicTenants } from "./list-public-tenants.ts";
export { locales } from "./locales/index.ts";
export { SignUpModel, TenantModel, type Tenant } from "./model.ts";
export { languagesReady, onboardingSteps, type OnboardingFacts, type OnboardingStep } from "./onboarding-steps.ts";
export { openTenantById, openTenantBySlug, openTenantOf, type TenantWithoutPlugins } from "./open-tenant.ts";
export { openLogo } from "./open-logo.ts";
export { publicTenant } from "./public-tenant.ts";
export { reopenTenant } from "./reopen-tenant.ts";
export { resendConfirmation } from "./resend-confirmation.ts";
export { tenantsRouter } from "./router.ts";
export { signInSettings, type OidcSettings, type SignInSettings } from "./sign-in-settings.ts";
export { signUpTenant } from "./sign-up-tenant.ts";
export { suspendTenant } from "./suspend-tenant.ts";
export { tenantSettings } from "./tenant-settings.ts";
export { unverifiedTenants, verifyTenant } from "./verify-tenant.ts";
export { limitsAndRetention, type LimitsAndRetention } from "./limits-and-retention.ts";
