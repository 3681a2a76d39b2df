import { useState } from 'preact/hooks';
import { say, shareTargets } from './share.js';
import store from './store.json';

/**
 * The link or code of a member, to copy and to share.
 *
 * @param {{ end: import('./join.js').End, firstName: string }} props
 */
export function Reward({ end, firstName }) {
  const [isCopied, setIsCopied] = useState(false);
  const isNew = end.state === 'success';
  const link = end.link || '';
  const code = end.code || '';
  const reward = store.method === 'link' ? link : code;
  const title = isNew ? 'popup.success.title' : 'popup.already_member.title';
  const body = isNew ? `popup.success.body_${store.method}`
    : reward ? 'popup.already_member.body' : 'popup.already_member.body_without';
  return (
    <s-section heading={say(title, { first_name: firstName })}>
      <s-stack gap="base">
        <s-paragraph>{say(body)}</s-paragraph>
        {reward && (
          <s-stack gap="base">
            <s-text>{say(`popup.success.label_${store.method}`)}</s-text>
            <s-text type="strong">{reward}</s-text>
            <s-clipboard-item id="reward" text={reward} onCopy={() => setIsCopied(true)} />
            <s-button variant="primary" commandFor="reward">
              {say(isCopied ? 'popup.success.copied' : `popup.success.copy_${store.method}`)}
            </s-button>
            <s-heading>{say('popup.share.title')}</s-heading>
            <s-stack direction="inline" gap="small-200">
              {shareTargets({ link, code }).map(({ id, label, href, isPrimary }) => (
                <s-button
                  key={id} href={href} target="_blank"
                  variant={isPrimary ? 'primary' : 'secondary'}
                  accessibilityLabel={say('popup.share.to_network', { network: label })}
                >
                  {label}
                </s-button>
              ))}
            </s-stack>
            <s-text color="subdued">{say('popup.share.disclosure_note')}</s-text>
          </s-stack>
        )}
        {isNew && <s-text color="subdued">{say('popup.success.mail')}</s-text>}
      </s-stack>
    </s-section>
  );
}
