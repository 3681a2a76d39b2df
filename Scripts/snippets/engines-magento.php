<?php
// Stand-ins for the Magento classes that the module touches.

namespace Magento\Framework\View\Element\Template {
    class Context
    {
    }
}

namespace Magento\Framework\View\Element {
    class Template
    {
        public function __construct(Template\Context $context, array $data = [])
        {
        }
    }
}

namespace Magento\Framework {
    class Escaper
    {
        public function escapeUrl(string $url): string
        {
            return htmlspecialchars($url, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
        }
    }
}

namespace Magento\Framework\App {
    class DeploymentConfig
    {
        public function get(string $path): ?string
        {
            return $path === 'thanks_card/secret' ? 'test-secret' : null;
        }
    }
}

namespace Magento\Framework\Locale {
    interface ResolverInterface
    {
        public function getLocale();
    }
}

namespace Magento\Framework\Component {
    class ComponentRegistrar
    {
        public const MODULE = 'module';

        public static function register(string $type, string $name, string $path): void
        {
        }
    }
}

namespace Magento\Sales\Model {
    class Address
    {
        public function __construct(private array $order)
        {
        }

        public function getFirstname(): string { return $this->order['firstName']; }
        public function getLastname(): string { return $this->order['lastName']; }
        public function getCountryId(): string { return $this->order['country']; }
    }

    class Order
    {
        public function __construct(private array $order)
        {
        }

        public function getIncrementId(): string { return $this->order['orderId']; }
        public function getCustomerEmail(): string { return $this->order['email']; }
        /** A guest's order has no customer name. */
        public function getCustomerFirstname(): ?string { return null; }
        public function getCustomerLastname(): ?string { return $this->order['lastName']; }
        public function getGrandTotal(): string { return $this->order['total']; }
        public function getOrderCurrencyCode(): string { return $this->order['currency']; }
        public function getBillingAddress(): Address { return new Address($this->order); }
    }
}

namespace Magento\Checkout\Model {
    class Session
    {
        public function getLastRealOrder(): \Magento\Sales\Model\Order
        {
            return new \Magento\Sales\Model\Order($GLOBALS['order']);
        }
    }
}

namespace {
    class StandInLocale implements Magento\Framework\Locale\ResolverInterface
    {
        public function getLocale(): string
        {
            return str_replace('-', '_', $GLOBALS['order']['locale']);
        }
    }

    function magento(string $folder): string
    {
        $module = "$folder/thanks-card-magento/app/code/Store/ThanksCard";
        require_once "$module/registration.php";
        require_once "$module/Block/Success.php";
        $block = new Store\ThanksCard\Block\Success(
            new Magento\Framework\View\Element\Template\Context(),
            new Magento\Checkout\Model\Session(),
            new Magento\Framework\App\DeploymentConfig(),
            new StandInLocale()
        );
        $escaper = new Magento\Framework\Escaper();
        ob_start();
        (function () use ($block, $escaper, $module): void {
            require "$module/view/frontend/templates/success.phtml";
        })();
        return ob_get_clean();
    }
}
