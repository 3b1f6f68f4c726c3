CREATE TABLE `gaps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`guild_id` text NOT NULL,
	`asked` text NOT NULL,
	`question` text NOT NULL,
	`reason` text NOT NULL,
	`day` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `gaps_guild_id` ON `gaps` (`guild_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `gaps_asked` ON `gaps` (`asked`);--> statement-breakpoint
CREATE INDEX `gaps_day` ON `gaps` (`day`);--> statement-breakpoint
CREATE TABLE `votes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`guild_id` text NOT NULL,
	`asked` text NOT NULL,
	`voter` text NOT NULL,
	`helpful` integer NOT NULL,
	`day` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `votes_guild_id` ON `votes` (`guild_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `votes_asked_voter` ON `votes` (`asked`,`voter`);--> statement-breakpoint
CREATE INDEX `votes_day` ON `votes` (`day`);