/** The newsletter services whose tags korus knows; `egen` is one's own address for unsubscribing. */
export const providerNames = ['egen', 'mailchimp', 'brevo', 'mailerlite', 'listmonk', 'keila', 'ghost', 'buttondown'] as const
