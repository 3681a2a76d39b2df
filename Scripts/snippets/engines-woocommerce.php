<?php
// Stand-ins for WordPress and WooCommerce, and the plugin "Conversion Tracking".

const ABSPATH = '/';

define('THANKS_CARD_SECRET', 'test-secret');

final class StandInOrder
{
    public function __construct(private array $order)
    {
    }

    public function get_id(): int|string { return $this->order['orderId']; }
    public function get_billing_first_name(): string { return $this->order['firstName']; }
    public function get_billing_last_name(): string { return $this->order['lastName']; }
    public function get_billing_email(): string { return $this->order['email']; }
    public function get_total(): string { return $this->order['total']; }
    public function get_currency(): string { return $this->order['currency']; }
    public function get_billing_country(): string { return $this->order['country']; }
    public function has_status(string $status): bool { return false; }
}

$GLOBALS['actions'] = [];

function add_action(string $hook, callable $work, int $priority = 10): void
{
    $GLOBALS['actions'][$hook][] = $work;
}

function do_action(string $hook, mixed ...$arguments): string
{
    ob_start();
    foreach ($GLOBALS['actions'][$hook] ?? [] as $work) {
        $work(...$arguments);
    }
    return ob_get_clean();
}

function wc_get_order(int|string $id): StandInOrder
{
    return new StandInOrder($GLOBALS['order']);
}

/** As in WordPress: json_encode, and once more with the text cleaned if that did not work. */
function wp_json_encode(mixed $data, int $flags = 0, int $depth = 512): string|false
{
    return json_encode($data, $flags, $depth)
        ?: json_encode($data, $flags | JSON_INVALID_UTF8_SUBSTITUTE, $depth);
}

/** What matters here of WordPress's own: characters that no address has are dropped. */
function esc_url(string $url): string
{
    $url = preg_replace('|[^a-z0-9-~+_.?#=!&;,/:%@$\|*\'()\[\]\x80-\xff]|i', '', $url);
    return str_replace(["'", '&'], ['&#039;', '&#038;'], $url);
}

function get_locale(): string
{
    return str_replace('-', '_', $GLOBALS['order']['locale']);
}

/** WordPress cleans a profile's names this way when they are saved. */
function sanitize_text_field(string $text): string
{
    $text = preg_replace('@<(script|style)[^>]*?>.*?</\1>@si', '', $text);
    $text = strip_tags($text);
    $text = str_replace('<', '&lt;', $text);
    return trim(preg_replace('/[\r\n\t ]+/', ' ', preg_replace('/%[a-f0-9]{2}/i', '', $text)));
}

function woocommerceSnippet(string $snippet): string
{
    $GLOBALS['actions'] = [];
    eval($snippet);
    return do_action('woocommerce_thankyou', $GLOBALS['order']['orderId']);
}

function woocommercePlugin(string $folder): string
{
    $GLOBALS['actions'] = [];
    if (function_exists('thanks_card_print')) {
        add_action('woocommerce_thankyou', 'thanks_card_print');
    } else {
        require "$folder/thanks-card/thanks-card.php";
    }
    return do_action('woocommerce_thankyou', $GLOBALS['order']['orderId']);
}

/** Replaces the plugin's tags as it does: plainly, from the user's profile, without escaping. */
function conversionTracking(string $snippet): array
{
    $order = $GLOBALS['order'];
    $page = str_replace(
        ['{order_number}', '{order_total}', '{currency}', '{customer_email}',
            '{customer_first_name}', '{customer_last_name}'],
        [$order['orderId'], $order['total'], $order['currency'], $order['email'],
            sanitize_text_field($order['firstName']), sanitize_text_field($order['lastName'])],
        $snippet
    );
    return ['page' => $page, 'expected' => [
        'firstName' => sanitize_text_field($order['firstName']),
        'lastName' => sanitize_text_field($order['lastName']),
    ]];
}
