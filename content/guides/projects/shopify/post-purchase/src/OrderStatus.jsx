import '@shopify/ui-extensions/preact';
import { render } from 'preact';
import { Card } from './Card.jsx';
import { readOrderStatus } from './order.js';

export default async () => {
  render(<Card read={readOrderStatus} />, document.body);
};
