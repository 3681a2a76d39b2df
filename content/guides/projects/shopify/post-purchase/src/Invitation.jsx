import { say } from './share.js';
import store from './store.json';

/**
 * @param {{
 *   order: import('./order.js').Order, member: import('./order.js').Order, hasTried: boolean,
 *   isAddress: (email: string) => boolean, onConsent: (given: boolean) => void,
 *   onType: (part: { firstName?: string, email?: string }) => void, onActivate: () => void,
 * }} props
 */
export function Invitation(props) {
  const { order, member, hasTried, isAddress, onType, onConsent, onActivate } = props;
  const asksConsent = store.marketing_box !== store.marketing_exceptions.includes(order.country);
  return (
    <s-section heading={say('popup.invitation.title')}>
      <s-stack gap="base">
        <s-paragraph>{say(`popup.invitation.body_${store.method}`)}</s-paragraph>
        {!order.firstName && (
          <s-text-field
            label={say('popup.fields.first_name')} name="first_name" required
            error={hasTried && !member.firstName ? say('popup.fields.first_name') : undefined}
            onInput={(event) => onType({ firstName: event.currentTarget.value })}
          />
        )}
        {!isAddress(order.email) && (
          <s-email-field
            label={say('popup.fields.email')} name="email" required
            error={hasTried && !isAddress(member.email) ? say('popup.fields.email') : undefined}
            onInput={(event) => onType({ email: event.currentTarget.value })}
          />
        )}
        {asksConsent && (
          <s-checkbox
            label={say('popup.invitation.marketing')} name="consent_marketing"
            onChange={(event) => onConsent(event.currentTarget.checked)}
          />
        )}
        <s-button variant="primary" onClick={onActivate}>
          {say(`popup.invitation.button_${store.method}`)}
        </s-button>
        <s-text color="subdued">{say('popup.invitation.privacy')}</s-text>
        <s-stack direction="inline" gap="base">
          <s-link href={store.terms_url} target="auto">
            {say('popup.invitation.terms_link')}
          </s-link>
          <s-link href={store.privacy_url} target="auto">
            {say('popup.invitation.privacy_link')}
          </s-link>
        </s-stack>
      </s-stack>
    </s-section>
  );
}
