<?php
// Real Smarty, and stand-ins for the PrestaShop classes that the module touches.

require_once '/usr/share/php/smarty4/Smarty.class.php';

const _PS_VERSION_ = '9.0.0';

/** Renders a template text; front pages of PrestaShop escape by default. */
function smarty(string $template, array $values, bool $autoescape): string
{
    static $engines = [];
    if (!isset($engines[(int) $autoescape])) {
        $engine = new Smarty();
        $engine->escape_html = $autoescape;
        $engine->error_reporting = E_ALL & ~E_DEPRECATED;
        $engine->setCompileDir(sys_get_temp_dir() . '/smarty-' . getmypid() . (int) $autoescape);
        $engines[(int) $autoescape] = $engine;
    }
    $engine = $engines[(int) $autoescape];
    $engine->clearAllAssign();
    $engine->assign($values);
    return $engine->fetch('string:' . $template);
}

function prestashopTheme(string $snippet, bool $autoescape): string
{
    $order = $GLOBALS['order'];
    return smarty($snippet, [
        'order' => ['details' => ['reference' => $order['orderId']]],
        'order_customer' => [
            'firstname' => $order['firstName'], 'lastname' => $order['lastName'],
            'email' => $order['email'],
        ],
        'currency' => ['iso_code' => $order['currency']],
        'language' => ['locale' => $order['locale']],
    ], $autoescape);
}

class StandInSmarty
{
    public array $values = [];

    public function assign(array $values): void
    {
        $this->values = $values;
    }
}

class Module
{
    public string $name;
    public string $tab;
    public string $version;
    public string $author;
    public int $need_instance;
    public array $ps_versions_compliancy;
    public string $displayName;
    public string $description;
    public object $context;

    public function __construct()
    {
        $this->context = (object) [
            'smarty' => new StandInSmarty(),
            'language' => (object) ['locale' => $GLOBALS['order']['locale']],
        ];
    }

    public function install() { return true; }
    public function registerHook($name) { return true; }

    public function fetch($template)
    {
        $file = str_replace('module:thankscard', $GLOBALS['thankscard'], $template);
        return smarty(file_get_contents($file), $this->context->smarty->values, true);
    }
}

class Order
{
    public string $reference;
    public string $total_paid;
    public int $id_customer = 1;
    public int $id_address_invoice = 1;
    public int $id_currency = 1;

    public function __construct()
    {
        $this->reference = $GLOBALS['order']['orderId'];
        $this->total_paid = $GLOBALS['order']['total'];
    }
}

class Customer
{
    public string $firstname;
    public string $lastname;
    public string $email;

    public function __construct(int $id)
    {
        $this->firstname = $GLOBALS['order']['firstName'];
        $this->lastname = $GLOBALS['order']['lastName'];
        $this->email = $GLOBALS['order']['email'];
    }
}

class Address
{
    public int $id_country = 1;

    public function __construct(int $id)
    {
    }
}

class Currency
{
    public string $iso_code;

    public function __construct(int $id)
    {
        $this->iso_code = $GLOBALS['order']['currency'];
    }
}

class Country
{
    public static function getIsoById(int $id): string { return $GLOBALS['order']['country']; }
}

class Validate
{
    public static function isLoadedObject(object $object): bool { return true; }
}

function prestashopModule(string $folder): string
{
    $GLOBALS['thankscard'] = "$folder/thankscard";
    require_once "$folder/thankscard/thankscard.php";
    return (new ThanksCard())->hookDisplayOrderConfirmation(['order' => new Order()]);
}
