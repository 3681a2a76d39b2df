/**
 * @typedef {{ orderId: string, firstName: string, lastName: string, email: string, total: string,
 *   currency: string, country: string, locale: string }} Order
 */

/**
 * The customer's name is known for logged-in customers; guests have it in their address. Both need
 * access to protected customer data. While the order is being made, its id may say OrderIdentity;
 * the number is the same.
 *
 * @param {string} orderId
 * @param {{ amount?: unknown, currencyCode?: string }} [total]
 * @returns {Order}
 */
function read(orderId, total) {
  const customer = shopify.buyerIdentity?.customer?.value;
  const address = shopify.billingAddress?.value || shopify.shippingAddress?.value;
  return {
    orderId: orderId.replace('/OrderIdentity/', '/Order/'),
    firstName: customer?.firstName || address?.firstName || '',
    lastName: customer?.lastName || address?.lastName || '',
    email: shopify.buyerIdentity?.email?.value || customer?.email || '',
    total: String(total?.amount ?? ''),
    currency: total?.currencyCode || '',
    country: address?.countryCode || '',
    locale: shopify.localization?.language?.value?.isoCode || '',
  };
}

/** The order may exist in the Admin API only some seconds after the page shows its id. */
export function readThankYou() {
  return read(
    shopify.orderConfirmation?.value?.order?.id || '', shopify.cost?.totalAmount?.value);
}

export function readOrderStatus() {
  return read(shopify.order?.value?.id || '', shopify.cost?.totalAmount?.value);
}
