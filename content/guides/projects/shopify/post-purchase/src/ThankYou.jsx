import '@shopify/ui-extensions/preact';
import { render } from 'preact';
import { Card } from './Card.jsx';
import { readThankYou } from './order.js';

export default async () => {
  render(<Card read={readThankYou} />, document.body);
};
