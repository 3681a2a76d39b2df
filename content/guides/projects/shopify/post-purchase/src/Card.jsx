import { useEffect, useState } from 'preact/hooks';
import { Invitation } from './Invitation.jsx';
import { join } from './join.js';
import { Reward } from './Reward.jsx';
import { say } from './share.js';
import store from './store.json';

/** @param {string} email */
const isAddress = (email) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);

/** Only what the member may see again: no name, no address. @param {string} orderId */
const memory = (orderId) => `reward:${orderId}`;

/**
 * The invitation after checkout, as a card in the page: extensions cannot open by themselves.
 *
 * @param {{ read: () => import('./order.js').Order }} props
 */
export function Card({ read }) {
  const order = read();
  const [typed, setTyped] = useState({ firstName: '', email: '' });
  const [consent, setConsent] = useState(false);
  const [hasTried, setHasTried] = useState(false);
  const [end, setEnd] = useState(/** @type {import('./join.js').End} */ ({ state: 'invitation' }));

  useEffect(() => {
    if (!order.orderId) return;
    shopify.storage?.read(memory(order.orderId))
      .then((reward) => {
        if (reward) setEnd({ state: 'already-member', ...reward });
      })
      .catch(() => {});
  }, [order.orderId]);

  if (!order.orderId) return null;

  const isTyped = !order.firstName || !isAddress(order.email);
  const member = {
    ...order,
    firstName: order.firstName || typed.firstName.trim(),
    email: isAddress(order.email) ? order.email : typed.email.trim(),
  };

  async function activate() {
    setHasTried(true);
    if (!member.firstName || !isAddress(member.email)) return;
    setEnd({ state: 'working' });
    const wording = say('popup.invitation.marketing');
    const result = await join(member, { isTyped, consent, wording });
    setEnd(result);
    if (result.state === 'success' || result.state === 'already-member') {
      const { link, code } = result;
      shopify.storage?.write(memory(order.orderId), { link, code }).catch(() => {});
    }
  }

  const { state } = end;
  if (state === 'invitation') {
    return (
      <Invitation
        order={order} member={member} isAddress={isAddress} hasTried={hasTried}
        onType={(part) => setTyped({ ...typed, ...part })} onConsent={setConsent}
        onActivate={activate}
      />
    );
  }
  if (state === 'success' || state === 'already-member') {
    return <Reward end={end} firstName={member.firstName} />;
  }
  return <Message end={end} email={member.email} onRetry={activate} />;
}

/** @param {{ end: import('./join.js').End, email: string, onRetry: () => void }} props */
function Message({ end, email, onRetry }) {
  const { state, reason, seconds = 0 } = end;
  if (state === 'working') {
    return (
      <s-section heading={say('popup.working.title')}>
        <s-stack direction="inline" gap="base">
          <s-spinner accessibilityLabel={say('popup.working.title')} />
          <s-text>{say('popup.working.body')}</s-text>
        </s-stack>
      </s-section>
    );
  }
  if (state === 'confirm-email') {
    return (
      <s-section heading={say('popup.confirm_email.title')}>
        <s-paragraph>{say('popup.confirm_email.body')} {email}</s-paragraph>
        <s-paragraph>{say('popup.confirm_email.hint')}</s-paragraph>
      </s-section>
    );
  }
  if (state === 'paused') {
    return (
      <s-section heading={say('popup.paused.title')}>
        <s-paragraph>{say('popup.paused.body')}</s-paragraph>
      </s-section>
    );
  }
  return (
    <s-section heading={say('popup.failed.title')}>
      <s-stack gap="base">
        <s-paragraph>{say(`popup.failed.${reason}`, { seconds })}</s-paragraph>
        {reason !== 'refused' && (
          <s-stack gap="base">
            <s-paragraph>{say('popup.failed.safe')}</s-paragraph>
            <s-button variant="primary" onClick={onRetry}>{say('popup.failed.again')}</s-button>
          </s-stack>
        )}
        {store.fallback_url && (
          <s-link href={store.fallback_url} target="auto">{say('popup.failed.fallback')}</s-link>
        )}
      </s-stack>
    </s-section>
  );
}
