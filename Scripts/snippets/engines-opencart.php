<?php
// Stand-ins for OpenCart: its request escapes what customers type, its success page forgets the order.

namespace Opencart\System\Engine {
    class Controller
    {
        public object $session;
        public object $load;
        public object $model_checkout_order;
    }
}

namespace {
    class StandInOrderModel
    {
        public function getOrder(int $id): array
        {
            $order = $GLOBALS['order'];
            $stored = fn (string $text): string => htmlspecialchars($text, ENT_COMPAT, 'UTF-8');
            return [
                'order_id' => $order['orderId'], 'firstname' => $stored($order['firstName']),
                'lastname' => $stored($order['lastName']), 'email' => $stored($order['email']),
                'total' => $order['total'], 'currency_code' => $order['currency'],
                'payment_iso_code_2' => $order['country'], 'language_code' => $order['locale'],
            ];
        }
    }

    class StandInLoader
    {
        public function model(string $name): void
        {
        }
    }

    function opencart(string $folder): string
    {
        require_once "$folder/catalog/controller/module/thanks_card.php";
        $card = new Opencart\Catalog\Controller\Extension\ThanksCard\Module\ThanksCard();
        $card->session = (object) ['data' => ['order_id' => (int) $GLOBALS['order']['orderId']]];
        $card->load = new StandInLoader();
        $card->model_checkout_order = new StandInOrderModel();
        $route = 'checkout/success';
        $data = [];
        $card->remember($route, $data);
        unset($card->session->data['order_id']);
        $output = '<main>Thank you</main></body></html>';
        $card->append($route, $data, $output);
        return str_replace('</body></html>', '', $output);
    }
}
