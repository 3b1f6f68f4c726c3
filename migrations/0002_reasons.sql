ALTER TABLE `votes` ADD `reason` text;
