<?php
// Real Twig, escaping as Shopware sets it up.

require_once '/usr/share/php/Twig/autoload.php';

function twig(string $template, array $values, array $more = []): string
{
    $loader = new Twig\Loader\ArrayLoader($more + ['page' => $template]);
    $engine = new Twig\Environment($loader, ['autoescape' => 'html', 'strict_variables' => true]);
    return $engine->render('page', $values);
}

/** `sw_extends` is Shopware's `extends` across plugins. */
function shopware(string $snippet): string
{
    $order = $GLOBALS['order'];
    $parent = '@Storefront/storefront/page/checkout/finish/index.html.twig';
    $template = preg_replace('/\{% sw_extends \'[^\']+\' %\}/', "{% extends '$parent' %}", $snippet);
    return twig($template, ['page' => ['order' => [
        'orderNumber' => $order['orderId'], 'amountTotal' => $order['total'],
        'orderCustomer' => [
            'firstName' => $order['firstName'], 'lastName' => $order['lastName'],
            'email' => $order['email'],
        ],
        'currency' => ['isoCode' => $order['currency']],
        'billingAddress' => ['country' => ['iso' => $order['country']]],
    ]]], [$parent => '<main>{% block page_checkout_finish_content %}Thank you{% endblock %}</main>']);
}
