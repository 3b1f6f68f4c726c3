CREATE TABLE `answer_channels` (
	`guild_id` text NOT NULL,
	`channel_id` text NOT NULL,
	PRIMARY KEY(`guild_id`, `channel_id`),
	FOREIGN KEY (`guild_id`) REFERENCES `guild_settings`(`guild_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `guild_settings` (
	`guild_id` text PRIMARY KEY NOT NULL,
	`private_answers` integer DEFAULT false NOT NULL,
	`cooldown_seconds` integer,
	`keeps_feedback` integer DEFAULT true NOT NULL
);
