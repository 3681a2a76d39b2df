<?php
// Runs the PHP, Twig and Smarty snippets and modules as their platforms would: real engines and real
// escaping functions, stand-ins for the platforms' own classes. Reads input.json in the folder it is
// given and prints, for each guide, the page of each order.

declare(strict_types=1);

error_reporting(E_ALL);
set_error_handler(function (int $level, string $message, string $file, int $line): bool {
    throw new ErrorException($message, 0, $level, $file, $line);
});

$folder = $argv[1];
$input = json_decode(file_get_contents("$folder/input.json"), true, 512, JSON_THROW_ON_ERROR);
$GLOBALS['order'] = [];
$pages = [];

require __DIR__ . '/engines-woocommerce.php';
require __DIR__ . '/engines-magento.php';
require __DIR__ . '/engines-prestashop.php';
require __DIR__ . '/engines-opencart.php';
require __DIR__ . '/engines-twig.php';

/** The block for any other shop, with the marks replaced by a template's own escaped prints. */
function other(string $snippet, callable $print): string
{
    $names = [
        'ORDER_NUMBER' => 'orderId', 'FIRST_NAME' => 'firstName', 'LAST_NAME' => 'lastName',
        'EMAIL' => 'email', 'ORDER_TOTAL' => 'total', 'CURRENCY' => 'currency',
        'COUNTRY' => 'country', 'LOCALE' => 'locale', 'SIGNATURE' => 'signature',
    ];
    return preg_replace_callback('/\[\[([A-Z_]+)\]\]/', fn ($m) => $print($names[$m[1]]), $snippet);
}

foreach ($input['orders'] as $order) {
    $GLOBALS['order'] = $order;
    $pages['woocommerce'][] = woocommerceSnippet($input['snippets']['woocommerce']);
    $pages['woocommerce-project'][] = woocommercePlugin("$folder/projects/woocommerce");
    $pages['woocommerce-plugin'][] = conversionTracking($input['snippets']['woocommerce-plugin']);
    $pages['magento-project'][] = magento("$folder/projects/magento");
    $pages['prestashop-project'][] = prestashopModule("$folder/projects/prestashop");
    foreach ([true, false] as $autoescape) {
        $name = 'prestashop' . ($autoescape ? '' : '-without-autoescape');
        $pages[$name][] = prestashopTheme($input['snippets']['prestashop'], $autoescape);
    }
    $pages['opencart-project'][] = opencart("$folder/projects/opencart");
    $pages['shopware'][] = shopware($input['snippets']['shopware']);
    $pages['other-php'][] = other(
        $input['snippets']['other'],
        fn ($key) => htmlspecialchars((string) ($order[$key] ?? ''), ENT_QUOTES, 'UTF-8')
    );
    $pages['other-twig'][] = twig(
        other($input['snippets']['other'], fn ($key) => "{{ $key }}"), $order
    );
    $pages['other-smarty'][] = smarty(
        other($input['snippets']['other'], fn ($key) => "{\$$key|escape}"), $order, false
    );
}
echo json_encode($pages, JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE);
