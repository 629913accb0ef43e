import { fileDownload } from "../files/schema.ts";
import { publicProcedure, router, staffProcedure, tenantPublicProcedure } from "../kernel/index.ts";
import { tellBarrierInput, toldBarrierView } from "./accessibility/schema.ts";
import { tellBarrier } from "./accessibility/tell-barrier.ts";
import { askToCloseTenant } from "./ask-to-close-tenant.ts";
import { changeContact } from "./change-contact.ts";
import { changeLanguages } from "./change-languages.ts";
import { changeNames } from "./change-names.ts";
import { changeRetention } from "./change-retention.ts";
import { changeSignIn } from "./change-sign-in.ts";
import { changeTerms } from "./change-terms.ts";
import { changeTheme } from "./change-theme.ts";
import { changeTimeLimits } from "./change-time-limits.ts";
import { listPublicTenants } from "./list-public-tenants.ts";
import { openLogo } from "./open-logo.ts";
import { publicTenant } from "./public-tenant.ts";
import { resendConfirmation } from "./resend-confirmation.ts";
import {
  askToCloseInput, changeContactInput, changeLanguagesInput, changeNamesInput, changeRetentionInput, changeSignInInput,
  changeTermsInput, changeThemeInput, changeTimeLimitsInput, listTenantsInput, publicTenantView, resendConfirmationInput,
  signedUpView, signUpInput, tenantPageView, tenantSettingsView,
} from "./schema.ts";
import { signUpTenant } from "./sign-up-tenant.ts";
import { tenantSettings } from "./tenant-settings.ts";

const settings = staffProcedure("admin").output(tenantSettingsView);
const privacySettings = staffProcedure("admin", "privacy").output(tenantSettingsView);

/** Organisations: the landing page, signing up, and an organisation's own settings. */
export const tenantsRouter = router({
  list: publicProcedure.input(listTenantsInput).output(tenantPageView).query(({ input }) => listPublicTenants(input)),
  signUp: publicProcedure.input(signUpInput).output(signedUpView).mutation(({ ctx, input }) => signUpTenant(ctx, input)),
  resendConfirmation: publicProcedure.input(resendConfirmationInput)
    .mutation(({ ctx, input }) => resendConfirmation(ctx, input)),
  open: tenantPublicProcedure.output(publicTenantView).query(({ ctx }) => publicTenant(ctx)),
  tellBarrier: tenantPublicProcedure.input(tellBarrierInput).output(toldBarrierView)
    .mutation(({ ctx, input }) => tellBarrier(ctx, input)),
  logo: tenantPublicProcedure.output(fileDownload).query(({ ctx }) => openLogo(ctx)),
  settings: privacySettings.query(({ ctx }) => tenantSettings(ctx)),
  changeNames: settings.input(changeNamesInput).mutation(({ ctx, input }) => changeNames(ctx, input)),
  changeLanguages: settings.input(changeLanguagesInput).mutation(({ ctx, input }) => changeLanguages(ctx, input)),
  changeTerms: settings.input(changeTermsInput).mutation(({ ctx, input }) => changeTerms(ctx, input)),
  changeTheme: settings.input(changeThemeInput).mutation(({ ctx, input }) => changeTheme(ctx, input)),
  changeTimeLimits: settings.input(changeTimeLimitsInput).mutation(({ ctx, input }) => changeTimeLimits(ctx, input)),
  changeRetention: privacySettings.input(changeRetentionInput).mutation(({ ctx, input }) => changeRetention(ctx, input)),
  changeContact: settings.input(changeContactInput).mutation(({ ctx, input }) => changeContact(ctx, input)),
  changeSignIn: settings.input(changeSignInInput).mutation(({ ctx, input }) => changeSignIn(ctx, input)),
  askToClose: settings.input(askToCloseInput).mutation(({ ctx, input }) => askToCloseTenant(ctx, input)),
});
