<script type="application/json" id="order-data">{$thankscard_json nofilter}</script>
<script async="async" src="{$thankscard_script|escape:'html':'UTF-8' nofilter}"></script>
