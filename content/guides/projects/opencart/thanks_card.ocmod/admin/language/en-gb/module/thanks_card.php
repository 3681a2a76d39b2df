<?php
$_['heading_title'] = 'Thank-you card';
$_['text_nothing'] = 'There is nothing to set. Uninstall the module to take the card out.';
