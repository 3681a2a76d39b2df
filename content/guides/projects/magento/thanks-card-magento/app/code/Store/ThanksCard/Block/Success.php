<?php

declare(strict_types=1);

namespace Store\ThanksCard\Block;

use Magento\Checkout\Model\Session;
use Magento\Framework\App\DeploymentConfig;
use Magento\Framework\Locale\ResolverInterface;
use Magento\Framework\View\Element\Template;
use Magento\Framework\View\Element\Template\Context;
use Magento\Sales\Model\Order;

/**
 * Hands the order that was just placed to the success page, as data.
 */
class Success extends Template
{
    private Session $session;

    private DeploymentConfig $deployment;

    private ResolverInterface $locale;

    public function __construct(
        Context $context,
        Session $session,
        DeploymentConfig $deployment,
        ResolverInterface $locale,
        array $data = []
    ) {
        parent::__construct($context, $data);
        $this->session = $session;
        $this->deployment = $deployment;
        $this->locale = $locale;
    }

    /**
     * Safe inside a script element: angle brackets, ampersands and quotes are written as codes.
     * Plain json_encode leaves "<!--" as it is, and that changes how a browser reads a script.
     *
     * @return string|null null when the session has no order
     */
    public function getOrderJson(): ?string
    {
        $order = $this->session->getLastRealOrder();
        if (!$order || !$order->getIncrementId()) {
            return null;
        }
        return json_encode(
            $this->getOrderData($order),
            JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT
                | JSON_INVALID_UTF8_SUBSTITUTE | JSON_THROW_ON_ERROR
        );
    }

    private function getOrderData(Order $order): array
    {
        $address = $order->getBillingAddress();
        $number = (string) $order->getIncrementId();
        $email = (string) $order->getCustomerEmail();
        $data = [
            'orderId' => $number,
            'firstName' => $order->getCustomerFirstname() ?: ($address ? $address->getFirstname() : ''),
            'lastName' => $order->getCustomerLastname() ?: ($address ? $address->getLastname() : ''),
            'email' => $email,
            'orderTotal' => (string) $order->getGrandTotal(),
            'currency' => $order->getOrderCurrencyCode(),
            'country' => $address ? $address->getCountryId() : '',
            'lang' => str_replace('_', '-', $this->locale->getLocale()),
        ];
        $secret = (string) $this->deployment->get('thanks_card/secret');
        if ($secret !== '') {
            $data['signature'] = self::signature($number, $email, $secret);
        }
        return $data;
    }

    /**
     * Lower case means A to Z only, so that every language computes the same.
     */
    public static function signature(string $number, string $email, string $secret): string
    {
        $email = strtr(
            trim($email, " \t\r\n"),
            'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
            'abcdefghijklmnopqrstuvwxyz'
        );
        return hash_hmac('sha256', $number . '|' . $email, $secret);
    }
}
