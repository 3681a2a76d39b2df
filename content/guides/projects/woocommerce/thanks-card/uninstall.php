<?php
/**
 * The plugin keeps no options, tables or files: there is nothing to delete.
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;
