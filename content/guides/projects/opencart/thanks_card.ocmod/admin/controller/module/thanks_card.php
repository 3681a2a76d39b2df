<?php
namespace Opencart\Admin\Controller\Extension\ThanksCard\Module;

/**
 * Adds and removes the two events; there is nothing to set.
 */
class ThanksCard extends \Opencart\System\Engine\Controller
{
	private const EVENTS = [
		'thanks_card_remember' => [
			'catalog/controller/checkout/success/before',
			'extension/thanks_card/module/thanks_card.remember',
		],
		'thanks_card_append' => [
			'catalog/view/common/success/after',
			'extension/thanks_card/module/thanks_card.append',
		],
	];

	public function index(): void
	{
		$this->load->language('extension/thanks_card/module/thanks_card');
		$this->document->setTitle($this->language->get('heading_title'));
		$data['header'] = $this->load->controller('common/header');
		$data['column_left'] = $this->load->controller('common/column_left');
		$data['footer'] = $this->load->controller('common/footer');
		$this->response->setOutput(
			$this->load->view('extension/thanks_card/module/thanks_card', $data)
		);
	}

	public function install(): void
	{
		$this->load->model('setting/event');
		foreach (self::EVENTS as $code => [$trigger, $action]) {
			$this->model_setting_event->addEvent([
				'code'        => $code,
				'description' => 'Thank-you card',
				'trigger'     => $trigger,
				'action'      => $action,
				'status'      => true,
				'sort_order'  => 1,
			]);
		}
	}

	public function uninstall(): void
	{
		$this->load->model('setting/event');
		foreach (array_keys(self::EVENTS) as $code) {
			$this->model_setting_event->deleteEventByCode($code);
		}
	}
}
