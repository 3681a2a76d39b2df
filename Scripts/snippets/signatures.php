<?php
// Signs the orders with every PHP function that the guides and modules show.

declare(strict_types=1);

$folder = $argv[1];
$orders = json_decode(file_get_contents("$folder/orders.json"), true, 512, JSON_THROW_ON_ERROR);
$GLOBALS['order'] = $orders[0];

require __DIR__ . '/engines-woocommerce.php';
require __DIR__ . '/engines-magento.php';
require __DIR__ . '/engines-prestashop.php';
require __DIR__ . '/engines-opencart.php';
require "$folder/other.php";
require "$folder/projects/woocommerce/thanks-card/thanks-card.php";
require "$folder/projects/magento/thanks-card-magento/app/code/Store/ThanksCard/Block/Success.php";
require "$folder/projects/prestashop/thankscard/thankscard.php";
require "$folder/projects/opencart/catalog/controller/module/thanks_card.php";

$functions = [
    'other' => 'order_signature',
    'woocommerce' => 'thanks_card_signature',
    'magento' => [Store\ThanksCard\Block\Success::class, 'signature'],
    'prestashop' => [ThanksCard::class, 'signature'],
    'opencart' => [Opencart\Catalog\Controller\Extension\ThanksCard\Module\ThanksCard::class, 'signature'],
];
$signed = [];
foreach ($functions as $name => $function) {
    foreach ($orders as $order) {
        $signed["php $name"][] = $function($order['orderId'], $order['email'], $order['secret']);
    }
}
echo json_encode($signed, JSON_THROW_ON_ERROR);
