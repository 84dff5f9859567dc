-- H2 2.4.240; 
;              
CREATE USER IF NOT EXISTS "WANFEN" PASSWORD '' ADMIN;          
CREATE SEQUENCE "public"."batch_job_execution_seq" START WITH 1 RESTART WITH 3;
CREATE SEQUENCE "public"."batch_job_instance_seq" START WITH 1 RESTART WITH 3; 
CREATE SEQUENCE "public"."batch_step_execution_seq" START WITH 1 RESTART WITH 20;              
CREATE CACHED TABLE "public"."flyway_schema_history"(
    "installed_rank" INTEGER NOT NULL,
    "version" CHARACTER VARYING(50),
    "description" CHARACTER VARYING(200) NOT NULL,
    "type" CHARACTER VARYING(20) NOT NULL,
    "script" CHARACTER VARYING(1000) NOT NULL,
    "checksum" INTEGER,
    "installed_by" CHARACTER VARYING(100) NOT NULL,
    "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "execution_time" INTEGER NOT NULL,
    "success" BOOLEAN NOT NULL
);           
ALTER TABLE "public"."flyway_schema_history" ADD CONSTRAINT "public"."flyway_schema_history_pk" PRIMARY KEY("installed_rank"); 
-- 11 +/- SELECT COUNT(*) FROM public.flyway_schema_history;   
INSERT INTO "public"."flyway_schema_history" VALUES
(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, 'wanfen', TIMESTAMP '2026-11-23 20:52:56.039074', 0, TRUE),
(1, '1', 'funds and nights', 'SQL', 'V1__funds_and_nights.sql', -531401289, 'wanfen', TIMESTAMP '2026-11-23 20:52:56.316396', 61, TRUE),
(2, '2', 'Spring Batch', 'JDBC', 'org.wanfen.batch.records.BatchSchema', NULL, 'wanfen', TIMESTAMP '2026-11-23 20:52:56.470401', 135, TRUE),
(3, '3', 'window', 'SQL', 'V3__window.sql', 726876648, 'wanfen', TIMESTAMP '2026-11-23 20:52:56.608766', 118, TRUE),
(4, '4', 'trail', 'SQL', 'V4__trail.sql', -445203443, 'wanfen', TIMESTAMP '2026-11-23 20:52:56.656154', 25, TRUE),
(5, '5', 'Chained trail', 'JDBC', 'org.wanfen.batch.trail.ChainedTrail', NULL, 'wanfen', TIMESTAMP '2026-11-23 20:52:56.798951', 127, TRUE),
(6, '6', 'certificate', 'SQL', 'V6__certificate.sql', -797232144, 'wanfen', TIMESTAMP '2026-11-23 20:52:56.841124', 4, TRUE),
(7, '7', 'desk', 'SQL', 'V7__desk.sql', -176400090, 'wanfen', TIMESTAMP '2026-11-23 20:52:56.860346', 4, TRUE),
(8, '8', 'schedule', 'SQL', 'V8__schedule.sql', -1465050827, 'wanfen', TIMESTAMP '2026-11-23 20:52:57.004049', 120, TRUE),
(9, '9', 'api', 'SQL', 'V9__api.sql', 850472576, 'wanfen', TIMESTAMP '2026-11-23 20:52:57.02625', 6, TRUE),
(10, '10', 'quotes as text', 'SQL', 'V10__quotes_as_text.sql', -1649634388, 'wanfen', TIMESTAMP '2026-11-23 20:52:57.046084', 7, TRUE);             
CREATE INDEX "public"."flyway_schema_history_s_idx" ON "public"."flyway_schema_history"("success" NULLS FIRST);
CREATE CACHED TABLE "public"."fund"(
    "code" CHARACTER VARYING(20) NOT NULL,
    "first_date" DATE NOT NULL,
    "opened_by" CHARACTER VARYING(500) NOT NULL,
    "opened_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "dataset" CHARACTER VARYING(4000) NOT NULL,
    "opening_accounts" BIGINT NOT NULL,
    "opening_units_fen" BIGINT NOT NULL
);         
ALTER TABLE "public"."fund" ADD CONSTRAINT "public"."CONSTRAINT_3" PRIMARY KEY("code");        
-- 1 +/- SELECT COUNT(*) FROM public.fund;     
INSERT INTO "public"."fund" VALUES
('000198', DATE '2013-11-07', 'opener', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'file:/homes/of/tests/dataset', 2, 350000000);   
CREATE CACHED TABLE "public"."fund_terms"(
    "fund" CHARACTER VARYING(20) NOT NULL,
    "version" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "yaml" CHARACTER VARYING NOT NULL,
    "sha256" CHARACTER VARYING(64) NOT NULL,
    "added_by" CHARACTER VARYING(500) NOT NULL,
    "added_at" TIMESTAMP WITH TIME ZONE NOT NULL
);  
ALTER TABLE "public"."fund_terms" ADD CONSTRAINT "public"."CONSTRAINT_D" PRIMARY KEY("fund", "version");       
-- 1 +/- SELECT COUNT(*) FROM public.fund_terms;               
INSERT INTO "public"."fund_terms" VALUES
('000198', 1, DATE '2013-11-07', U&'code: "000198"\000aname: A <fund> of tests\000azone: Asia/Shanghai\000acutoff: "15:00"\000afirstDate: 2013-11-07\000aadvancer: 900000000000000001\000afees:\000a  management: "0.0030"\000a  custody: "0.0008"\000a  salesService: "0.0025"\000alimits:\000a  minimumSubscription: "1.00"\000a  fastRedemptionPerDay: null\000aquarantineLimit: 0\000aduplicateWindow: 2\000a', 'e2c42ae790ae6bed766cff924d3b043c6cb537c988a5911cfc7451af3ade73fe', 'opener', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'); 
CREATE CACHED TABLE "public"."calendar_version"(
    "fund" CHARACTER VARYING(20) NOT NULL,
    "version" INTEGER NOT NULL,
    "csv" CHARACTER VARYING NOT NULL,
    "sha256" CHARACTER VARYING(64) NOT NULL,
    "added_by" CHARACTER VARYING(500) NOT NULL,
    "added_at" TIMESTAMP WITH TIME ZONE NOT NULL
);             
ALTER TABLE "public"."calendar_version" ADD CONSTRAINT "public"."CONSTRAINT_5" PRIMARY KEY("fund", "version"); 
-- 1 +/- SELECT COUNT(*) FROM public.calendar_version;         
INSERT INTO "public"."calendar_version" VALUES
('000198', 1, U&'date,trading\000a2013-11-07,true\000a2013-11-08,true\000a2013-11-09,false\000a2013-11-10,false\000a2013-11-11,true\000a2013-11-12,true\000a2013-11-13,true\000a2013-11-14,true\000a2013-11-15,true\000a2013-11-16,false\000a2013-11-17,false\000a2013-11-18,true\000a2013-11-19,true\000a2013-11-20,true\000a2013-11-21,true\000a2013-11-22,true\000a2013-11-23,false\000a2013-11-24,false\000a2013-11-25,true\000a2013-11-26,true\000a2013-11-27,true\000a2013-11-28,true\000a2013-11-29,true\000a2013-11-30,false\000a2013-12-01,false\000a2013-12-02,true\000a2013-12-03,true\000a2013-12-04,true\000a2013-12-05,true\000a2013-12-06,true\000a2013-12-07,false\000a', '7881fe89284307b4b6b6746a1e87a58f800886d01e0f8c1bd313f76b1d980d9c', 'opener', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00');     
CREATE CACHED TABLE "public"."night"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 3) NOT NULL,
    "fund" CHARACTER VARYING(20) NOT NULL,
    "business_date" DATE NOT NULL,
    "attempt" INTEGER NOT NULL,
    "mock" BOOLEAN NOT NULL,
    "state" CHARACTER VARYING(20) NOT NULL,
    "inbox_folder" CHARACTER VARYING(4000) NOT NULL,
    "manifest_sha256" CHARACTER VARYING(64) NOT NULL,
    "ledger_sha256" CHARACTER VARYING(64) NOT NULL,
    "started_by" CHARACTER VARYING(500) NOT NULL,
    "started_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "deadline_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "overdue" BOOLEAN NOT NULL,
    "terms_version" INTEGER,
    "calendar_version" INTEGER,
    "plan" CHARACTER VARYING,
    "inputs_sha256" CHARACTER VARYING(64),
    "audited_snapshot" BIGINT,
    "summary" CHARACTER VARYING,
    "notice_code" CHARACTER VARYING(60),
    "notice" CHARACTER VARYING,
    "quarantine_accepted_by" CHARACTER VARYING(500),
    "quarantine_accepted_reason" CHARACTER VARYING(500),
    "released_by" CHARACTER VARYING(500),
    "released_reason" CHARACTER VARYING(500),
    "stop_requested_by" CHARACTER VARYING(500),
    "stop_requested_reason" CHARACTER VARYING(500),
    "published_at" TIMESTAMP WITH TIME ZONE,
    "published_by" CHARACTER VARYING(500)
);              
ALTER TABLE "public"."night" ADD CONSTRAINT "public"."CONSTRAINT_6" PRIMARY KEY("id");         
-- 2 +/- SELECT COUNT(*) FROM public.night;    
INSERT INTO "public"."night" VALUES
(1, '000198', DATE '2013-11-07', 1, FALSE, 'PUBLISHED', 'file:/homes/of/tests/dataset/inbox/20131107', '02448cbc69ce437360e2f0d5da0f620a59dee8a005c56bf47dff5932945d9ebf', '9beeb1aaeefe13e898aedf537361958a06a0382e7ca286779e06e444e968fbf0', 'starter', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 18:00:00+00', FALSE, 1, 1, '{"terms":{"code":"000198","name":"A <fund> of tests","zone":"Asia/Shanghai","cutOff":"15:00:00","firstDate":"2013-11-07","advancer":900000000000000001,"fees":{"MANAGEMENT":{"value":0.0030},"CUSTODY":{"value":0.0008},"SALES_SERVICE":{"value":0.0025}},"minimumSubscriptionFen":100,"fastRedemptionPerDayFen":null,"quarantineLimit":0,"duplicateWindowNights":2,"registerDigest":null},"date":"2013-11-07","attempt":1,"tradingDay":true,"confirms":true,"nextTradingDay":"2013-11-08","carriedTradeDate":null,"inboxFolder":"file:/homes/of/tests/dataset/inbox/20131107","inputsFolder":"file:/homes/of/tests/home/inputs/000198/20131107/1","resultsFolder":"file:/homes/of/tests/home/nights/000198/20131107/1","baseSnapshot":101,"window":[]}', 'd8fa086e7ed6ad885880e8279016d687b4f3d0a0287228789bb677a878739c1a', 102, '{"fund":"000198","date":"2013-11-07","state":"RUNNING","events":{"read":3,"accepted":3,"rejected":0,"duplicate":0,"quarantined":0,"late":0},"rejects":{},"quarantine":{},"poolFen":43959,"feesFen":{"MANAGEMENT":2877,"CUSTODY":767,"SALES_SERVICE":2397},"entitledUnitsFen":350000000,"openingUnitsFen":350000000,"closingUnitsFen":350046959,"subscribedFen":3000,"redeemedFen":0,"lapsedFen":0,"fastRedeemedFen":0,"fastRejectedFen":0,"accounts":2,"incomePer10k":1.2560,"sevenDayYield":4.775,"checks":[{"name":"FEED_COMPLETE","expected":30.00,"actual":30.00,"difference":0.00,"passed":true,"parts":[{"what":"orders-0001.csv SUBSCRIBE","unit":"AMOUNT","expected":30.00,"actual":30.00},{"what":"orders-0001.csv REDEEM","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"orders-0001.csv FAST_REDEEM","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"orders-0001.csv rows","unit":"COUNT","expected":3,"actual":3}],"failure":null},{"name":"EVENTS_ACCOUNTED","expected":3,"actual":3,"difference":0,"passed":true,"parts":[{"what":"rows","unit":"COUNT","expected":3,"actual":3}],"failure":null},{"name":"OPENING_CONTINUES","expected":3500000.00,"actual":3500000.00,"difference":0.00,"passed":true,"parts":[{"what":"units","unit":"AMOUNT","expected":3500000.00,"actual":3500000.00}],"failure":null},{"name":"POOL_SHARED_OUT","expected":439.59,"actual":439.59,"difference":0.00,"passed":true,"parts":[{"what":"pool","unit":"AMOUNT","expected":439.59,"actual":439.59}],"failure":null},{"name":"UNITS_ROLL_FORWARD","expected":3500469.59,"actual":3500469.59,"difference":0.00,"passed":true,"parts":[{"what":"units","unit":"AMOUNT","expected":3500469.59,"actual":3500469.59}],"failure":null},{"name":"PENDING_ROLL_FORWARD","expected":0.00,"actual":0.00,"difference":0.00,"passed":true,"parts":[{"what":"subscriptions","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"redemptions","unit":"AMOUNT","expected":0.00,"actual":0.00}],"failure":null},{"name":"FAST_TRANSFERS_NET","expected":0.00,"actual":0.00,"difference":0.00,"passed":true,"parts":[{"what":"units","unit":"AMOUNT","expected":0.00,"actual":0.00}],"failure":null},{"name":"ACCOUNTS_ROLL_FORWARD","expected":2,"actual":2,"difference":0,"passed":true,"parts":[{"what":"accounts","unit":"COUNT","expected":2,"actual":2},{"what":"accounts written twice","unit":"COUNT","expected":0,"actual":0}],"failure":null},{"name":"NO_NEGATIVE_UNITS","expected":0,"actual":0,"difference":0,"passed":true,"parts":[{"what":"accounts","unit":"COUNT","expected":0,"actual":0}],"failure":null},{"name":"FAIR_SHARES","expected":0,"actual":0,"difference":0,"passed":true,"parts":[{"what":"accounts","unit":"COUNT","expected":0,"actual":0}],"failure":null},{"name":"ENTITLED_UNITS","expected":3500000.00,"actual":3500000.00,"difference":0.00,"passed":true,"parts":[{"what":"units","unit":"AMOUNT","expected":3500000.00,"actual":3500000.00}],"failure":null}],"checksNotGiven":["LEDGER_UNITS","CUSTODIAN_CASH","FEES_AGREE","ADVANCER_PAID","QUOTE_AGREES"]}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'starter');
INSERT INTO "public"."night" VALUES
(2, '000198', DATE '2013-11-08', 1, FALSE, 'HELD', 'file:/homes/of/tests/dataset/inbox/20131108', '0c4d4ce41914d57f7b9e12cdd802acf18c420860c2c9bdc52dc36e66dd4232a0', 'fc1b3a83c4fd2a6fe53549e0e011d28530e80734abee486003e837b25066965d', 'starter', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 18:00:00+00', FALSE, 1, 1, '{"terms":{"code":"000198","name":"A <fund> of tests","zone":"Asia/Shanghai","cutOff":"15:00:00","firstDate":"2013-11-07","advancer":900000000000000001,"fees":{"MANAGEMENT":{"value":0.0030},"CUSTODY":{"value":0.0008},"SALES_SERVICE":{"value":0.0025}},"minimumSubscriptionFen":100,"fastRedemptionPerDayFen":null,"quarantineLimit":0,"duplicateWindowNights":2,"registerDigest":null},"date":"2013-11-08","attempt":1,"tradingDay":true,"confirms":false,"nextTradingDay":"2013-11-11","carriedTradeDate":"2013-11-08","inboxFolder":"file:/homes/of/tests/dataset/inbox/20131108","inputsFolder":"file:/homes/of/tests/home/inputs/000198/20131108/1","resultsFolder":"file:/homes/of/tests/home/nights/000198/20131108/1","baseSnapshot":102,"window":[{"date":"2013-11-07","attempt":1}]}', '093b143fa1abdc0159eb1a09f9c0ef5a3429663f6b0d5cdaf65a086920a22e6a', 103, '{"fund":"000198","date":"2013-11-08","state":"RUNNING","events":{"read":3,"accepted":3,"rejected":0,"duplicate":0,"quarantined":0,"late":0},"rejects":{},"quarantine":{},"poolFen":43958,"feesFen":{"MANAGEMENT":2877,"CUSTODY":767,"SALES_SERVICE":2398},"entitledUnitsFen":350046959,"openingUnitsFen":350046959,"closingUnitsFen":350090916,"subscribedFen":0,"redeemedFen":0,"lapsedFen":0,"fastRedeemedFen":0,"fastRejectedFen":0,"accounts":2,"incomePer10k":1.2558,"sevenDayYield":4.747,"checks":[{"name":"FEED_COMPLETE","expected":30.00,"actual":30.00,"difference":0.00,"passed":true,"parts":[{"what":"orders-0001.csv SUBSCRIBE","unit":"AMOUNT","expected":30.00,"actual":30.00},{"what":"orders-0001.csv REDEEM","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"orders-0001.csv FAST_REDEEM","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"orders-0001.csv rows","unit":"COUNT","expected":3,"actual":3}],"failure":null},{"name":"EVENTS_ACCOUNTED","expected":3,"actual":3,"difference":0,"passed":true,"parts":[{"what":"rows","unit":"COUNT","expected":3,"actual":3}],"failure":null},{"name":"OPENING_CONTINUES","expected":3500469.59,"actual":3500469.59,"difference":0.00,"passed":true,"parts":[{"what":"units","unit":"AMOUNT","expected":3500469.59,"actual":3500469.59}],"failure":null},{"name":"POOL_SHARED_OUT","expected":439.58,"actual":439.57,"difference":-0.01,"passed":false,"parts":[{"what":"pool","unit":"AMOUNT","expected":439.58,"actual":439.57}],"failure":null},{"name":"UNITS_ROLL_FORWARD","expected":3500909.17,"actual":3500909.16,"difference":-0.01,"passed":false,"parts":[{"what":"units","unit":"AMOUNT","expected":3500909.17,"actual":3500909.16}],"failure":null},{"name":"PENDING_ROLL_FORWARD","expected":30.00,"actual":30.00,"difference":0.00,"passed":true,"parts":[{"what":"subscriptions","unit":"AMOUNT","expected":30.00,"actual":30.00},{"what":"redemptions","unit":"AMOUNT","expected":0.00,"actual":0.00}],"failure":null},{"name":"FAST_TRANSFERS_NET","expected":0.00,"actual":0.00,"difference":0.00,"passed":true,"parts":[{"what":"units","unit":"AMOUNT","expected":0.00,"actual":0.00}],"failure":null},{"name":"ACCOUNTS_ROLL_FORWARD","expected":2,"actual":2,"difference":0,"passed":true,"parts":[{"what":"accounts","unit":"COUNT","expected":2,"actual":2},{"what":"accounts written twice","unit":"COUNT","expected":0,"actual":0}],"failure":null},{"name":"NO_NEGATIVE_UNITS","expected":0,"actual":0,"difference":0,"passed":true,"parts":[{"what":"accounts","unit":"COUNT","expected":0,"actual":0}],"failure":null},{"name":"FAIR_SHARES","expected":0,"actual":0,"difference":0,"passed":true,"parts":[{"what":"accounts","unit":"COUNT","expected":0,"actual":0}],"failure":null},{"name":"ENTITLED_UNITS","expected":3500469.59,"actual":3500469.59,"difference":0.00,"passed":true,"parts":[{"what":"units","unit":"AMOUNT","expected":3500469.59,"actual":3500469.59}],"failure":null}],"checksNotGiven":["LEDGER_UNITS","CUSTODIAN_CASH","FEES_AGREE","ADVANCER_PAID","QUOTE_AGREES"]}', 'RECONCILIATION_DIFFERS', 'The reconciliation of 2013-11-08 differs in POOL_SHARED_OUT, UNITS_ROLL_FORWARD', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);       
CREATE CACHED TABLE "public"."night_runner"(
    "night_id" BIGINT NOT NULL,
    "name" CHARACTER VARYING(500) NOT NULL,
    "started_at" TIMESTAMP WITH TIME ZONE NOT NULL
); 
-- 2 +/- SELECT COUNT(*) FROM public.night_runner;             
INSERT INTO "public"."night_runner" VALUES
(1, 'starter', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'),
(2, 'starter', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00');               
CREATE CACHED TABLE "public"."night_result"(
    "night_id" BIGINT NOT NULL,
    "step" CHARACTER VARYING(40) NOT NULL,
    "totals" CHARACTER VARYING NOT NULL,
    "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL
);        
ALTER TABLE "public"."night_result" ADD CONSTRAINT "public"."CONSTRAINT_614" PRIMARY KEY("night_id", "step");  
-- 16 +/- SELECT COUNT(*) FROM public.night_result;            
INSERT INTO "public"."night_result" VALUES
(1, 'verifyFeed', '{"files":[{"name":"orders-0001.csv","rows":3,"bytes":199,"sha256":"995395a7412ea0ad582a644d062df9bc32216841e558110e70e81c65e76e160a","totalsFen":{"SUBSCRIBE":3000,"REDEEM":0,"FAST_REDEEM":0}}],"duplicates":0,"quarantined":{},"events":3,"late":0,"forNextTradingDay":0,"eventsByHour":{}}', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'),
(1, 'strikePool', '{"income":[{"item":"deposit <interest>","amountFen":50000}],"feeBaseFen":350000000,"feesFen":{"MANAGEMENT":2877,"CUSTODY":767,"SALES_SERVICE":2397},"poolFen":43959}', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'),
(1, 'settle', '{"accountsBefore":2,"accountsOpened":0,"openingUnitsFen":350000000,"pendingSubscriptionsBeforeFen":0,"pendingRedemptionsBeforeFen":0,"accepted":{"SUBSCRIBE":{"events":3,"amountFen":3000},"REDEEM":{"events":0,"amountFen":0},"FAST_REDEEM":{"events":0,"amountFen":0}},"rejected":{},"fastRejectedFen":0,"fastOutFen":0,"fastInFen":0,"advancerRedemptionsFen":0,"entitledUnitsFen":350000000,"floorsFen":43959}', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'),
(1, 'cutResidue', '{"residueFen":0,"remainder":0,"entitledUnitsFen":0,"tieKey":0,"passes":1}', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'),
(1, 'write', '{"snapshot":102,"accounts":2,"files":1,"bytes":1,"incomeFen":43959,"subscribedFen":3000,"redeemedFen":0,"lapsedFen":0,"closingUnitsFen":350046959,"pendingSubscriptionsFen":0,"pendingRedemptionsFen":0}', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'),
(1, 'audit', '{"accounts":2,"repeatedAccounts":0,"openingUnitsFen":350000000,"entitledUnitsFen":350000000,"fastOutFen":0,"fastInFen":0,"incomeFen":43959,"subscribedFen":3000,"redeemedFen":0,"closingUnitsFen":350046959,"pendingSubscriptionsFen":0,"pendingRedemptionsFen":0,"negativeAccounts":0,"unfairAccounts":0,"shares":{"raisedAccounts":0,"largestDeviation":0}}', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'),
(1, 'reconcile', '{"passed":true,"differing":[]}', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'),
(1, 'digest', '{"root":"fae63aa0033c64c6871f51f404041baf7fb9cec04ed2e154a29c8ac006e7cbce","accounts":2,"closingUnitsFen":350046959}', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'),
(1, 'report', '["/homes/of/tests/home/nights/000198/20131107/1/summary.json","/homes/of/tests/home/nights/000198/20131107/1/report.html","/homes/of/tests/home/nights/000198/20131107/1/report.json"]', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'),
(2, 'verifyFeed', '{"files":[{"name":"orders-0001.csv","rows":3,"bytes":199,"sha256":"6ab37da49cb97e088bdedca886ef3b0ef2a53f21a4ff699e5a8c06e92f15f7a2","totalsFen":{"SUBSCRIBE":3000,"REDEEM":0,"FAST_REDEEM":0}}],"duplicates":0,"quarantined":{},"events":3,"late":0,"forNextTradingDay":0,"eventsByHour":{}}', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'),
(2, 'strikePool', '{"income":[{"item":"deposit <interest>","amountFen":50000}],"feeBaseFen":350043959,"feesFen":{"MANAGEMENT":2877,"CUSTODY":767,"SALES_SERVICE":2398},"poolFen":43958}', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'),
(2, 'settle', '{"accountsBefore":2,"accountsOpened":0,"openingUnitsFen":350046959,"pendingSubscriptionsBeforeFen":0,"pendingRedemptionsBeforeFen":0,"accepted":{"SUBSCRIBE":{"events":3,"amountFen":3000},"REDEEM":{"events":0,"amountFen":0},"FAST_REDEEM":{"events":0,"amountFen":0}},"rejected":{},"fastRejectedFen":0,"fastOutFen":0,"fastInFen":0,"advancerRedemptionsFen":0,"entitledUnitsFen":350046959,"floorsFen":43958}', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'),
(2, 'cutResidue', '{"residueFen":0,"remainder":0,"entitledUnitsFen":0,"tieKey":0,"passes":1}', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'),
(2, 'write', '{"snapshot":103,"accounts":2,"files":1,"bytes":1,"incomeFen":43958,"subscribedFen":0,"redeemedFen":0,"lapsedFen":0,"closingUnitsFen":350090916,"pendingSubscriptionsFen":3000,"pendingRedemptionsFen":0}', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00'),
(2, 'audit', '{"accounts":2,"repeatedAccounts":0,"openingUnitsFen":350046959,"entitledUnitsFen":350046959,"fastOutFen":0,"fastInFen":0,"incomeFen":43957,"subscribedFen":0,"redeemedFen":0,"closingUnitsFen":350090916,"pendingSubscriptionsFen":3000,"pendingRedemptionsFen":0,"negativeAccounts":0,"unfairAccounts":0,"shares":{"raisedAccounts":0,"largestDeviation":0}}', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00');          
INSERT INTO "public"."night_result" VALUES
(2, 'reconcile', '{"passed":false,"differing":["POOL_SHARED_OUT","UNITS_ROLL_FORWARD"]}', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00');       
CREATE CACHED TABLE "public"."night_step"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 20) NOT NULL,
    "night_id" BIGINT NOT NULL,
    "step" CHARACTER VARYING(40) NOT NULL,
    "started_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "ended_at" TIMESTAMP WITH TIME ZONE,
    "outcome" CHARACTER VARYING(60),
    "done_units" BIGINT,
    "total_units" BIGINT
);          
ALTER TABLE "public"."night_step" ADD CONSTRAINT "public"."CONSTRAINT_DC" PRIMARY KEY("id");   
-- 19 +/- SELECT COUNT(*) FROM public.night_step;              
INSERT INTO "public"."night_step" VALUES
(1, 1, 'freeze', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', NULL, NULL),
(2, 1, 'verifyFeed', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', 3, 3),
(3, 1, 'strikePool', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', NULL, NULL),
(4, 1, 'settle', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', 2, 2),
(5, 1, 'cutResidue', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', 2, 2),
(6, 1, 'write', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', 2, 2),
(7, 1, 'audit', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', 2, 2),
(8, 1, 'reconcile', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', NULL, NULL),
(9, 1, 'digest', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', 2, 2),
(10, 1, 'publish', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', NULL, NULL),
(11, 1, 'report', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', NULL, NULL),
(12, 2, 'freeze', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', NULL, NULL),
(13, 2, 'verifyFeed', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', 3, 3),
(14, 2, 'strikePool', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', NULL, NULL),
(15, 2, 'settle', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', 2, 2),
(16, 2, 'cutResidue', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', 2, 2),
(17, 2, 'write', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', 2, 2),
(18, 2, 'audit', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'done', 2, 2),
(19, 2, 'reconcile', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'RECONCILIATION_DIFFERS', NULL, NULL);              
CREATE CACHED TABLE "public"."night_check"(
    "night_id" BIGINT NOT NULL,
    "check_order" INTEGER NOT NULL,
    "name" CHARACTER VARYING(60) NOT NULL,
    "given" BOOLEAN NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "expected" CHARACTER VARYING(60),
    "actual" CHARACTER VARYING(60),
    "difference" CHARACTER VARYING(60),
    "parts" CHARACTER VARYING NOT NULL,
    "failure" CHARACTER VARYING
);           
ALTER TABLE "public"."night_check" ADD CONSTRAINT "public"."CONSTRAINT_A7" PRIMARY KEY("night_id", "check_order");             
-- 32 +/- SELECT COUNT(*) FROM public.night_check;             
INSERT INTO "public"."night_check" VALUES
(1, 1, 'FEED_COMPLETE', TRUE, TRUE, '30.00', '30.00', '0.00', '[{"what":"orders-0001.csv SUBSCRIBE","unit":"AMOUNT","expected":30.00,"actual":30.00},{"what":"orders-0001.csv REDEEM","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"orders-0001.csv FAST_REDEEM","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"orders-0001.csv rows","unit":"COUNT","expected":3,"actual":3}]', NULL),
(1, 2, 'EVENTS_ACCOUNTED', TRUE, TRUE, '3', '3', '0', '[{"what":"rows","unit":"COUNT","expected":3,"actual":3}]', NULL),
(1, 3, 'OPENING_CONTINUES', TRUE, TRUE, '3500000.00', '3500000.00', '0.00', '[{"what":"units","unit":"AMOUNT","expected":3500000.00,"actual":3500000.00}]', NULL),
(1, 4, 'POOL_SHARED_OUT', TRUE, TRUE, '439.59', '439.59', '0.00', '[{"what":"pool","unit":"AMOUNT","expected":439.59,"actual":439.59}]', NULL),
(1, 5, 'UNITS_ROLL_FORWARD', TRUE, TRUE, '3500469.59', '3500469.59', '0.00', '[{"what":"units","unit":"AMOUNT","expected":3500469.59,"actual":3500469.59}]', NULL),
(1, 6, 'PENDING_ROLL_FORWARD', TRUE, TRUE, '0.00', '0.00', '0.00', '[{"what":"subscriptions","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"redemptions","unit":"AMOUNT","expected":0.00,"actual":0.00}]', NULL),
(1, 7, 'FAST_TRANSFERS_NET', TRUE, TRUE, '0.00', '0.00', '0.00', '[{"what":"units","unit":"AMOUNT","expected":0.00,"actual":0.00}]', NULL),
(1, 8, 'ACCOUNTS_ROLL_FORWARD', TRUE, TRUE, '2', '2', '0', '[{"what":"accounts","unit":"COUNT","expected":2,"actual":2},{"what":"accounts written twice","unit":"COUNT","expected":0,"actual":0}]', NULL),
(1, 9, 'NO_NEGATIVE_UNITS', TRUE, TRUE, '0', '0', '0', '[{"what":"accounts","unit":"COUNT","expected":0,"actual":0}]', NULL),
(1, 10, 'FAIR_SHARES', TRUE, TRUE, '0', '0', '0', '[{"what":"accounts","unit":"COUNT","expected":0,"actual":0}]', NULL),
(1, 11, 'ENTITLED_UNITS', TRUE, TRUE, '3500000.00', '3500000.00', '0.00', '[{"what":"units","unit":"AMOUNT","expected":3500000.00,"actual":3500000.00}]', NULL),
(1, 12, 'LEDGER_UNITS', FALSE, TRUE, NULL, NULL, NULL, '[]', NULL),
(1, 13, 'CUSTODIAN_CASH', FALSE, TRUE, NULL, NULL, NULL, '[]', NULL),
(1, 14, 'FEES_AGREE', FALSE, TRUE, NULL, NULL, NULL, '[]', NULL),
(1, 15, 'ADVANCER_PAID', FALSE, TRUE, NULL, NULL, NULL, '[]', NULL),
(1, 16, 'QUOTE_AGREES', FALSE, TRUE, NULL, NULL, NULL, '[]', NULL),
(2, 1, 'FEED_COMPLETE', TRUE, TRUE, '30.00', '30.00', '0.00', '[{"what":"orders-0001.csv SUBSCRIBE","unit":"AMOUNT","expected":30.00,"actual":30.00},{"what":"orders-0001.csv REDEEM","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"orders-0001.csv FAST_REDEEM","unit":"AMOUNT","expected":0.00,"actual":0.00},{"what":"orders-0001.csv rows","unit":"COUNT","expected":3,"actual":3}]', NULL),
(2, 2, 'EVENTS_ACCOUNTED', TRUE, TRUE, '3', '3', '0', '[{"what":"rows","unit":"COUNT","expected":3,"actual":3}]', NULL),
(2, 3, 'OPENING_CONTINUES', TRUE, TRUE, '3500469.59', '3500469.59', '0.00', '[{"what":"units","unit":"AMOUNT","expected":3500469.59,"actual":3500469.59}]', NULL),
(2, 4, 'POOL_SHARED_OUT', TRUE, FALSE, '439.58', '439.57', '-0.01', '[{"what":"pool","unit":"AMOUNT","expected":439.58,"actual":439.57}]', NULL),
(2, 5, 'UNITS_ROLL_FORWARD', TRUE, FALSE, '3500909.17', '3500909.16', '-0.01', '[{"what":"units","unit":"AMOUNT","expected":3500909.17,"actual":3500909.16}]', NULL),
(2, 6, 'PENDING_ROLL_FORWARD', TRUE, TRUE, '30.00', '30.00', '0.00', '[{"what":"subscriptions","unit":"AMOUNT","expected":30.00,"actual":30.00},{"what":"redemptions","unit":"AMOUNT","expected":0.00,"actual":0.00}]', NULL),
(2, 7, 'FAST_TRANSFERS_NET', TRUE, TRUE, '0.00', '0.00', '0.00', '[{"what":"units","unit":"AMOUNT","expected":0.00,"actual":0.00}]', NULL),
(2, 8, 'ACCOUNTS_ROLL_FORWARD', TRUE, TRUE, '2', '2', '0', '[{"what":"accounts","unit":"COUNT","expected":2,"actual":2},{"what":"accounts written twice","unit":"COUNT","expected":0,"actual":0}]', NULL),
(2, 9, 'NO_NEGATIVE_UNITS', TRUE, TRUE, '0', '0', '0', '[{"what":"accounts","unit":"COUNT","expected":0,"actual":0}]', NULL),
(2, 10, 'FAIR_SHARES', TRUE, TRUE, '0', '0', '0', '[{"what":"accounts","unit":"COUNT","expected":0,"actual":0}]', NULL);
INSERT INTO "public"."night_check" VALUES
(2, 11, 'ENTITLED_UNITS', TRUE, TRUE, '3500469.59', '3500469.59', '0.00', '[{"what":"units","unit":"AMOUNT","expected":3500469.59,"actual":3500469.59}]', NULL),
(2, 12, 'LEDGER_UNITS', FALSE, TRUE, NULL, NULL, NULL, '[]', NULL),
(2, 13, 'CUSTODIAN_CASH', FALSE, TRUE, NULL, NULL, NULL, '[]', NULL),
(2, 14, 'FEES_AGREE', FALSE, TRUE, NULL, NULL, NULL, '[]', NULL),
(2, 15, 'ADVANCER_PAID', FALSE, TRUE, NULL, NULL, NULL, '[]', NULL),
(2, 16, 'QUOTE_AGREES', FALSE, TRUE, NULL, NULL, NULL, '[]', NULL);
CREATE CACHED TABLE "public"."quote"(
    "fund" CHARACTER VARYING(20) NOT NULL,
    "business_date" DATE NOT NULL,
    "income_per_10k" CHARACTER VARYING(100) NOT NULL,
    "seven_day_yield" CHARACTER VARYING(100000),
    "night_id" BIGINT
);            
ALTER TABLE "public"."quote" ADD CONSTRAINT "public"."CONSTRAINT_66F" PRIMARY KEY("fund", "business_date");    
-- 2 +/- SELECT COUNT(*) FROM public.quote;    
INSERT INTO "public"."quote" VALUES
('000198', DATE '2013-11-06', '1.3000', NULL, NULL),
('000198', DATE '2013-11-07', '1.2560', '4.775', 1);  
CREATE CACHED TABLE "public"."lease"(
    "fund" CHARACTER VARYING(20) NOT NULL,
    "holder" CHARACTER VARYING(200) NOT NULL,
    "token" BIGINT NOT NULL,
    "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "given_back" BOOLEAN DEFAULT TRUE NOT NULL,
    "taken_from" CHARACTER VARYING(200)
);     
ALTER TABLE "public"."lease" ADD CONSTRAINT "public"."CONSTRAINT_621" PRIMARY KEY("fund");     
-- 1 +/- SELECT COUNT(*) FROM public.lease;    
INSERT INTO "public"."lease" VALUES
('000198', 'process 27866 on vm', 2, TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', TRUE, NULL);       
CREATE CACHED TABLE "public"."certificate"(
    "night_id" BIGINT NOT NULL,
    "fund" CHARACTER VARYING(20) NOT NULL,
    "business_date" DATE NOT NULL,
    "document" CHARACTER VARYING NOT NULL,
    "sha256" CHARACTER VARYING(64) NOT NULL
);            
ALTER TABLE "public"."certificate" ADD CONSTRAINT "public"."CONSTRAINT_74" PRIMARY KEY("night_id");            
-- 1 +/- SELECT COUNT(*) FROM public.certificate;              
INSERT INTO "public"."certificate" VALUES
(1, '000198', DATE '2013-11-07', U&'{\000a  "format" : "wanfen-certificate-1",\000a  "fund" : "000198",\000a  "fundName" : "A <fund> of tests",\000a  "date" : "2013-11-07",\000a  "attempt" : 1,\000a  "madeOutAt" : "2013-11-08T17:00:00Z",\000a  "program" : {\000a    "version" : "unpackaged",\000a    "build" : {\000a      "batch-jobs" : "88b63438269bc0723023a5c924bb0d54fbe94e3a483e7bfb5bab90452b7e4bda",\000a      "fund-model" : "51caee3cb680e03694e03b0047ba558a11c3193494190a8e87ee44a3058cff8e",\000a      "spark-settlement" : "2d245bc1cf963e8ff2fa842b054505365010775dd9d2857322e1b3a616f71d94"\000a    },\000a    "java" : "OpenJDK 64-Bit Server VM 17.0.15+6-Debian-1deb12u1"\000a  },\000a  "inputs" : [ {\000a    "name" : "manifest.json",\000a    "sha256" : "02448cbc69ce437360e2f0d5da0f620a59dee8a005c56bf47dff5932945d9ebf"\000a  }, {\000a    "name" : "ledger.json",\000a    "sha256" : "9beeb1aaeefe13e898aedf537361958a06a0382e7ca286779e06e444e968fbf0"\000a  }, {\000a    "name" : "orders-0001.csv",\000a    "sha256" : "995395a7412ea0ad582a644d062df9bc32216841e558110e70e81c65e76e160a"\000a  }, {\000a    "name" : "fund.yaml",\000a    "sha256" : "e2c42ae790ae6bed766cff924d3b043c6cb537c988a5911cfc7451af3ade73fe"\000a  }, {\000a    "name" : "calendar.csv",\000a    "sha256" : "7881fe89284307b4b6b6746a1e87a58f800886d01e0f8c1bd313f76b1d980d9c"\000a  } ],\000a  "inputsSha256" : "d8fa086e7ed6ad885880e8279016d687b4f3d0a0287228789bb677a878739c1a",\000a  "register" : {\000a    "snapshot" : "102",\000a    "base" : "101",\000a    "digestTaken" : true,\000a    "digestRule" : "wanfen-register-1",\000a    "sha256" : "fae63aa0033c64c6871f51f404041baf7fb9cec04ed2e154a29c8ac006e7cbce",\000a    "accounts" : 2\000a  },\000a  "totals" : {\000a    "events" : {\000a      "read" : 3,\000a      "accepted" : 3,\000a      "rejected" : 0,\000a      "duplicate" : 0,\000a      "quarantined" : 0,\000a      "late" : 0\000a    },\000a    "rejects" : { },\000a    "quarantine" : { },\000a    "pool" : "439.59",\000a    "fees" : {\000a      "management" : "28.77",\000a      "custody" : "7.67",\000a      "salesService" : "23.97"\000a    },\000a    "entitledUnits" : "3500000.00",\000a    "openingUnits" : "3500000.00",\000a    "closingUnits" : "3500469.59",\000a    "subscribed" : "30.00",\000a    "redeemed" : "0.00",\000a    "lapsed" : "0.00",\000a    "fastRedeemed" : "0.00",\000a    "fastRejected" : "0.00",\000a    "accounts" : 2,\000a    "incomePer10k" : "1.2560",\000a    "sevenDayYield" : "4.775",\000a    "pendingSubscriptions" : "0.00",\000a    "pendingRedemptions" : "0.00"\000a  },\000a  "rates" : {\000a    "management" : "0.0030",\000a    "custody" : "0.0008",\000a    "salesService" : "0.0025"\000a  },\000a  "leftOverFen" : {\000a    "rule" : "left-over fen go, one each, by larger remainder of entitled units * |pool| / all entitled units; then by more entitled units; then by the smaller splitmix64(account xor splitmix64(days since 1970-01-01)), unsigned",\000a    "fen" : 0\000a  },\000a  "checks" : [ {\000a    "name" : "FEED_COMPLETE",\000a    "expected" : "30.00",\000a    "actual" : "30.00",\000a    "difference" : "0.00",\000a    "passed" : true\000a  }, {\000a    "name" : "EVENTS_ACCOUNTED",\000a    "expected" : "3",\000a    "actual" : "3",\000a    "difference" : "0",\000a    "passed" : true\000a  }, {\000a    "name" : "OPENING_CONTINUES",\000a    "expected" : "3500000.00",\000a    "actual" : "3500000.00",\000a    "difference" : "0.00",\000a    "passed" : true\000a  }, {\000a    "name" : "POOL_SHARED_OUT",\000a    "expected" : "439.59",\000a    "actual" : "439.59",\000a    "difference" : "0.00",\000a    "passed" : true\000a  }, {\000a    "name" : "UNITS_ROLL_FORWARD",\000a    "expected" : "3500469.59",\000a    "actual" : "3500469.59",\000a    "difference" : "0.00",\000a    "passed" : true\000a  }, {\000a    "name" : "PENDING_ROLL_FORWARD",\000a    "expected" : "0.00",\000a    "actual" : "0.00",\000a    "difference" : "0.00",\000a    "passed" : true\000a  }, {\000a    "name" : "FAST_TRANSFERS_NET",\000a    "expected" : "0.00",\000a    "actual" : "0.00",\000a    "difference" : "0.00",\000a    "passed" : true\000a  }, {\000a    "name" : "ACCOUNTS_ROLL_FORWARD",\000a    "expected" : "2",\000a    "actual" : "2",\000a    "difference" : "0",\000a    "passed" : true\000a  }, {\000a    "name" : "NO_NEGATIVE_UNITS",\000a    "expected" : "0",\000a    "actual" : "0",\000a    "difference" : "0",\000a    "passed" : true\000a  }, {\000a    "name" : "FAIR_SHARES",\000a    "expected" : "0",\000a    "actual" : "0",\000a    "difference" : "0",\000a    "passed" : true\000a  }, {\000a    "name" : "ENTITLED_UNITS",\000a    "expected" : "3500000.00",\000a    "actual" : "3500000.00",\000a    "difference" : "0.00",\000a    "passed" : true\000a  } ],\000a  "checksNotGiven" : [ "LEDGER_UNITS", "CUSTODIAN_CASH", "FEES_AGREE", "ADVANCER_PAID", "QUOTE_AGREES" ],\000a  "actors" : {\000a    "startedBy" : "starter",\000a    "startedOrResumedBy" : [ "starter" ],\000a    "quarantineAccepted" : null,\000a    "released" : null,\000a    "publishedBy" : "starter"\000a  },\000a  "trail" : {\000a    "entry" : 4,\000a    "sha256" : "89e1a1a2d4726ef7a382dee4a8a077074872f09050bf9ab302629eef2c8d1c79"\000a  },\000a  "previous" : null\000a}\000a', 'd0cb500a3113e31c059613ab755d6f9c539fcec15d874987380ec09f339add7c');           
CREATE CACHED TABLE "public"."batch_job_instance"(
    "job_instance_id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "version" BIGINT,
    "job_name" CHARACTER VARYING(100) NOT NULL,
    "job_key" CHARACTER VARYING(32) NOT NULL
); 
ALTER TABLE "public"."batch_job_instance" ADD CONSTRAINT "public"."CONSTRAINT_7" PRIMARY KEY("job_instance_id");               
-- 2 +/- SELECT COUNT(*) FROM public.batch_job_instance;       
INSERT INTO "public"."batch_job_instance" VALUES
(1, 0, 'night', '46358c5fd5af54439ec5a868b9ba42fa'),
(2, 0, 'night', '141eca7c0b08098ee54f458fc2c86d4d');     
CREATE CACHED TABLE "public"."batch_job_execution"(
    "job_execution_id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "version" BIGINT,
    "job_instance_id" BIGINT NOT NULL,
    "create_time" TIMESTAMP(9) NOT NULL,
    "start_time" TIMESTAMP(9) DEFAULT NULL,
    "end_time" TIMESTAMP(9) DEFAULT NULL,
    "status" CHARACTER VARYING(10),
    "exit_code" CHARACTER VARYING(2500),
    "exit_message" CHARACTER VARYING(2500),
    "last_updated" TIMESTAMP(9)
);             
ALTER TABLE "public"."batch_job_execution" ADD CONSTRAINT "public"."CONSTRAINT_C" PRIMARY KEY("job_execution_id");             
-- 2 +/- SELECT COUNT(*) FROM public.batch_job_execution;      
INSERT INTO "public"."batch_job_execution" VALUES
(1, 3, 1, TIMESTAMP '2026-11-23 20:52:58.455597837', TIMESTAMP '2026-11-23 20:52:58.483550172', TIMESTAMP '2026-11-23 20:53:02.619866881', 'COMPLETED', 'COMPLETED', '', TIMESTAMP '2026-11-23 20:53:02.62149954'),
(2, 3, 2, TIMESTAMP '2026-11-23 20:53:02.82085158', TIMESTAMP '2026-11-23 20:53:02.840771414', TIMESTAMP '2026-11-23 20:53:03.51854315', 'FAILED', 'FAILED', U&'org.wanfen.fund.failure.WanfenException: The reconciliation of 2013-11-08 differs in POOL_SHARED_OUT, UNITS_ROLL_FORWARD\000a\0009at org.wanfen.batch.night.Reconcile.differs(Reconcile.java:107)\000a\0009at org.wanfen.batch.night.Reconcile.hold(Reconcile.java:87)\000a\0009at org.wanfen.batch.night.Reconcile.run(Reconcile.java:82)\000a\0009at org.wanfen.batch.night.TaskTasklet.run(TaskTasklet.java:54)\000a\0009at org.wanfen.batch.night.TaskTasklet.execute(TaskTasklet.java:42)\000a\0009at org.springframework.batch.core.step.tasklet.TaskletStep$ChunkTransactionCallback.doInTransaction(TaskletStep.java:412)\000a\0009at org.springframework.batch.core.step.tasklet.TaskletStep$ChunkTransactionCallback.doInTransaction(TaskletStep.java:336)\000a\0009at org.springframework.transaction.support.TransactionTemplate.execute(TransactionTemplate.java:137)\000a\0009at org.springframework.batch.core.step.tasklet.TaskletStep$2.doInChunkContext(TaskletStep.java:277)\000a\0009at org.springframework.batch.core.scope.context.StepContextRepeatCallback.doInIteration(StepContextRepeatCallback.java:85)\000a\0009at org.springframework.batch.infrastructure.repeat.support.RepeatTemplate.getNextResult(RepeatTemplate.java:366)\000a\0009at org.springframework.batch.infrastructure.repeat.support.RepeatTemplate.executeInternal(RepeatTemplate.java:208)\000a\0009at org.springframework.batch.infrastructure.repeat.support.RepeatTemplate.iterate(RepeatTemplate.java:142)\000a\0009at org.springframework.batch.core.step.tasklet.TaskletStep.doExecute(TaskletStep.java:262)\000a\0009at org.springframework.batch.core.step.AbstractStep.execute(AbstractStep.java:254)\000a\0009at org.springframework.batch.core.job.SimpleStepHandler.handleStep(SimpleStepHandler.java:136)\000a\0009at org.springframework.batch.core.job.AbstractJob.handleStep(AbstractJob.java:399)\000a\0009at org.springframework.batch.core.job.SimpleJob.doExecute(SimpleJob.java:131)\000a\0009at org.springframework.batch.core.job.AbstractJob.execute(AbstractJob.java:295)\000a\0009at org.springframework.batch.core.launch.support.TaskExecutorJobLauncher$1.run(TaskExecutorJobLauncher.java:207)\000a\0009at org.springframework.core.task.SyncTaskExecutor.execute(SyncTaskExecutor.java:88)\000a\0009at org.springframework.batch.core.launch.support.TaskExecutorJobLauncher.launchJobExecution(TaskExecutorJobLauncher.java:198)\000a\0009at org.springframework.batch.core.launch.support.TaskExecutorJobLauncher.run(TaskExecutorJobLauncher.java:108)\000a\0009at org.springframework.batch.core.launch.support.SimpleJobOperator.start(SimpleJobOperator.java:201)\000a\0009at org.springframework.batch.core.launch.support.TaskExecutorJobOperator.start(TaskExecutorJo', TIMESTAMP '2026-11-23 20:53:03.519885598');               
CREATE CACHED TABLE "public"."batch_job_execution_params"(
    "job_execution_id" BIGINT NOT NULL,
    "parameter_name" CHARACTER VARYING(100) NOT NULL,
    "parameter_type" CHARACTER VARYING(100) NOT NULL,
    "parameter_value" CHARACTER VARYING(2500),
    "identifying" CHARACTER(1) NOT NULL
);       
-- 8 +/- SELECT COUNT(*) FROM public.batch_job_execution_params;               
INSERT INTO "public"."batch_job_execution_params" VALUES
(1, 'date', 'java.time.LocalDate', '2013-11-07', 'Y'),
(1, 'fund', 'java.lang.String', '000198', 'Y'),
(1, 'night', 'java.lang.Long', '1', 'N'),
(1, 'attempt', 'java.lang.Long', '1', 'Y'),
(2, 'date', 'java.time.LocalDate', '2013-11-08', 'Y'),
(2, 'fund', 'java.lang.String', '000198', 'Y'),
(2, 'night', 'java.lang.Long', '2', 'N'),
(2, 'attempt', 'java.lang.Long', '1', 'Y');             
CREATE CACHED TABLE "public"."batch_step_execution"(
    "step_execution_id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "version" BIGINT NOT NULL,
    "step_name" CHARACTER VARYING(100) NOT NULL,
    "job_execution_id" BIGINT NOT NULL,
    "create_time" TIMESTAMP(9) NOT NULL,
    "start_time" TIMESTAMP(9) DEFAULT NULL,
    "end_time" TIMESTAMP(9) DEFAULT NULL,
    "status" CHARACTER VARYING(10),
    "commit_count" BIGINT,
    "read_count" BIGINT,
    "filter_count" BIGINT,
    "write_count" BIGINT,
    "read_skip_count" BIGINT,
    "write_skip_count" BIGINT,
    "process_skip_count" BIGINT,
    "rollback_count" BIGINT,
    "exit_code" CHARACTER VARYING(2500),
    "exit_message" CHARACTER VARYING(2500),
    "last_updated" TIMESTAMP(9)
);            
ALTER TABLE "public"."batch_step_execution" ADD CONSTRAINT "public"."CONSTRAINT_F" PRIMARY KEY("step_execution_id");           
-- 19 +/- SELECT COUNT(*) FROM public.batch_step_execution;    
INSERT INTO "public"."batch_step_execution" VALUES
(1, 4, 'freeze', 1, TIMESTAMP '2026-11-23 20:52:58.499162162', TIMESTAMP '2026-11-23 20:52:58.507061426', TIMESTAMP '2026-11-23 20:52:58.7113639', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:52:58.720562158'),
(2, 4, 'verifyFeed', 1, TIMESTAMP '2026-11-23 20:52:58.735449866', TIMESTAMP '2026-11-23 20:52:58.743165908', TIMESTAMP '2026-11-23 20:52:58.826079583', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:52:58.831214341'),
(3, 4, 'strikePool', 1, TIMESTAMP '2026-11-23 20:52:58.844770736', TIMESTAMP '2026-11-23 20:52:58.848831032', TIMESTAMP '2026-11-23 20:52:58.94375417', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:52:58.94913346'),
(4, 4, 'settle', 1, TIMESTAMP '2026-11-23 20:52:58.959705203', TIMESTAMP '2026-11-23 20:52:58.962298285', TIMESTAMP '2026-11-23 20:52:59.044900228', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:52:59.048993352'),
(5, 4, 'cutResidue', 1, TIMESTAMP '2026-11-23 20:52:59.058222015', TIMESTAMP '2026-11-23 20:52:59.060824591', TIMESTAMP '2026-11-23 20:52:59.092247297', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:52:59.097617033'),
(6, 4, 'write', 1, TIMESTAMP '2026-11-23 20:52:59.10688228', TIMESTAMP '2026-11-23 20:52:59.112528706', TIMESTAMP '2026-11-23 20:52:59.257975605', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:52:59.259618399'),
(7, 4, 'audit', 1, TIMESTAMP '2026-11-23 20:52:59.263244872', TIMESTAMP '2026-11-23 20:52:59.264420563', TIMESTAMP '2026-11-23 20:52:59.328917642', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:52:59.330741505'),
(8, 4, 'reconcile', 1, TIMESTAMP '2026-11-23 20:52:59.33424797', TIMESTAMP '2026-11-23 20:52:59.335448118', TIMESTAMP '2026-11-23 20:52:59.623450522', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:52:59.638203951'),
(9, 4, 'digest', 1, TIMESTAMP '2026-11-23 20:52:59.663495262', TIMESTAMP '2026-11-23 20:52:59.664730282', TIMESTAMP '2026-11-23 20:52:59.685689906', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:52:59.687733554'),
(10, 4, 'publish', 1, TIMESTAMP '2026-11-23 20:52:59.707681589', TIMESTAMP '2026-11-23 20:52:59.71005133', TIMESTAMP '2026-11-23 20:53:00.234321528', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:53:00.238224491'),
(11, 4, 'report', 1, TIMESTAMP '2026-11-23 20:53:00.252619188', TIMESTAMP '2026-11-23 20:53:00.25354511', TIMESTAMP '2026-11-23 20:53:02.614322387', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:53:02.617032692'),
(12, 4, 'freeze', 2, TIMESTAMP '2026-11-23 20:53:02.852408004', TIMESTAMP '2026-11-23 20:53:02.854360077', TIMESTAMP '2026-11-23 20:53:02.93627421', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:53:02.940965701'),
(13, 4, 'verifyFeed', 2, TIMESTAMP '2026-11-23 20:53:02.943774323', TIMESTAMP '2026-11-23 20:53:02.946879734', TIMESTAMP '2026-11-23 20:53:03.024311366', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:53:03.02714861'),
(14, 4, 'strikePool', 2, TIMESTAMP '2026-11-23 20:53:03.037395542', TIMESTAMP '2026-11-23 20:53:03.038846261', TIMESTAMP '2026-11-23 20:53:03.066497469', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:53:03.069566226'),
(15, 4, 'settle', 2, TIMESTAMP '2026-11-23 20:53:03.074092001', TIMESTAMP '2026-11-23 20:53:03.077697623', TIMESTAMP '2026-11-23 20:53:03.198225848', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:53:03.200646584'),
(16, 4, 'cutResidue', 2, TIMESTAMP '2026-11-23 20:53:03.206160173', TIMESTAMP '2026-11-23 20:53:03.208476475', TIMESTAMP '2026-11-23 20:53:03.24094476', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:53:03.25249939'),
(17, 4, 'write', 2, TIMESTAMP '2026-11-23 20:53:03.279735833', TIMESTAMP '2026-11-23 20:53:03.281217038', TIMESTAMP '2026-11-23 20:53:03.316174881', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:53:03.317943552'); 
INSERT INTO "public"."batch_step_execution" VALUES
(18, 4, 'audit', 2, TIMESTAMP '2026-11-23 20:53:03.329457441', TIMESTAMP '2026-11-23 20:53:03.332423555', TIMESTAMP '2026-11-23 20:53:03.366900857', 'COMPLETED', 1, 0, 0, 0, 0, 0, 0, 0, 'COMPLETED', '', TIMESTAMP '2026-11-23 20:53:03.371150453'),
(19, 3, 'reconcile', 2, TIMESTAMP '2026-11-23 20:53:03.377078366', TIMESTAMP '2026-11-23 20:53:03.386339217', TIMESTAMP '2026-11-23 20:53:03.504805225', 'FAILED', 0, 0, 0, 0, 0, 0, 0, 1, 'FAILED', U&'org.wanfen.fund.failure.WanfenException: The reconciliation of 2013-11-08 differs in POOL_SHARED_OUT, UNITS_ROLL_FORWARD\000a\0009at org.wanfen.batch.night.Reconcile.differs(Reconcile.java:107)\000a\0009at org.wanfen.batch.night.Reconcile.hold(Reconcile.java:87)\000a\0009at org.wanfen.batch.night.Reconcile.run(Reconcile.java:82)\000a\0009at org.wanfen.batch.night.TaskTasklet.run(TaskTasklet.java:54)\000a\0009at org.wanfen.batch.night.TaskTasklet.execute(TaskTasklet.java:42)\000a\0009at org.springframework.batch.core.step.tasklet.TaskletStep$ChunkTransactionCallback.doInTransaction(TaskletStep.java:412)\000a\0009at org.springframework.batch.core.step.tasklet.TaskletStep$ChunkTransactionCallback.doInTransaction(TaskletStep.java:336)\000a\0009at org.springframework.transaction.support.TransactionTemplate.execute(TransactionTemplate.java:137)\000a\0009at org.springframework.batch.core.step.tasklet.TaskletStep$2.doInChunkContext(TaskletStep.java:277)\000a\0009at org.springframework.batch.core.scope.context.StepContextRepeatCallback.doInIteration(StepContextRepeatCallback.java:85)\000a\0009at org.springframework.batch.infrastructure.repeat.support.RepeatTemplate.getNextResult(RepeatTemplate.java:366)\000a\0009at org.springframework.batch.infrastructure.repeat.support.RepeatTemplate.executeInternal(RepeatTemplate.java:208)\000a\0009at org.springframework.batch.infrastructure.repeat.support.RepeatTemplate.iterate(RepeatTemplate.java:142)\000a\0009at org.springframework.batch.core.step.tasklet.TaskletStep.doExecute(TaskletStep.java:262)\000a\0009at org.springframework.batch.core.step.AbstractStep.execute(AbstractStep.java:254)\000a\0009at org.springframework.batch.core.job.SimpleStepHandler.handleStep(SimpleStepHandler.java:136)\000a\0009at org.springframework.batch.core.job.AbstractJob.handleStep(AbstractJob.java:399)\000a\0009at org.springframework.batch.core.job.SimpleJob.doExecute(SimpleJob.java:131)\000a\0009at org.springframework.batch.core.job.AbstractJob.execute(AbstractJob.java:295)\000a\0009at org.springframework.batch.core.launch.support.TaskExecutorJobLauncher$1.run(TaskExecutorJobLauncher.java:207)\000a\0009at org.springframework.core.task.SyncTaskExecutor.execute(SyncTaskExecutor.java:88)\000a\0009at org.springframework.batch.core.launch.support.TaskExecutorJobLauncher.launchJobExecution(TaskExecutorJobLauncher.java:198)\000a\0009at org.springframework.batch.core.launch.support.TaskExecutorJobLauncher.run(TaskExecutorJobLauncher.java:108)\000a\0009at org.springframework.batch.core.launch.support.SimpleJobOperator.start(SimpleJobOperator.java:201)\000a\0009at org.springframework.batch.core.launch.support.TaskExecutorJobOperator.start(TaskExecutorJo', TIMESTAMP '2026-11-23 20:53:03.512993377');   
CREATE CACHED TABLE "public"."batch_step_execution_context"(
    "step_execution_id" BIGINT NOT NULL,
    "short_context" CHARACTER VARYING(2500) NOT NULL,
    "serialized_context" CHARACTER VARYING
);      
ALTER TABLE "public"."batch_step_execution_context" ADD CONSTRAINT "public"."CONSTRAINT_8" PRIMARY KEY("step_execution_id");   
-- 19 +/- SELECT COUNT(*) FROM public.batch_step_execution_context;            
INSERT INTO "public"."batch_step_execution_context" VALUES
(1, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(2, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(3, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(4, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(5, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(6, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(7, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(8, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(9, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(10, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(11, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(12, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(13, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL);              
INSERT INTO "public"."batch_step_execution_context" VALUES
(14, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(15, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(16, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(17, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(18, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL),
(19, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAADdAARYmF0Y2gudGFza2xldFR5cGV0ACJvcmcud2FuZmVuLmJhdGNoLm5pZ2h0LlRhc2tUYXNrbGV0dAANYmF0Y2gudmVyc2lvbnQABTYuMC42dAAOYmF0Y2guc3RlcFR5cGV0ADdvcmcuc3ByaW5nZnJhbWV3b3JrLmJhdGNoLmNvcmUuc3RlcC50YXNrbGV0LlRhc2tsZXRTdGVweA==', NULL);     
CREATE CACHED TABLE "public"."batch_job_execution_context"(
    "job_execution_id" BIGINT NOT NULL,
    "short_context" CHARACTER VARYING(2500) NOT NULL,
    "serialized_context" CHARACTER VARYING
);        
ALTER TABLE "public"."batch_job_execution_context" ADD CONSTRAINT "public"."CONSTRAINT_B" PRIMARY KEY("job_execution_id");     
-- 2 +/- SELECT COUNT(*) FROM public.batch_job_execution_context;              
INSERT INTO "public"."batch_job_execution_context" VALUES
(1, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAABdAANYmF0Y2gudmVyc2lvbnQABTYuMC42eA==', NULL),
(2, 'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAABdAANYmF0Y2gudmVyc2lvbnQABTYuMC42eA==', NULL);        
CREATE CACHED TABLE "public"."night_watch"(
    "night_id" BIGINT NOT NULL,
    "token" BIGINT NOT NULL,
    "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "step_run" BIGINT,
    "step_end_at" TIMESTAMP WITH TIME ZONE,
    "night_end_at" TIMESTAMP WITH TIME ZONE
);    
ALTER TABLE "public"."night_watch" ADD CONSTRAINT "public"."CONSTRAINT_A8" PRIMARY KEY("night_id");            
-- 2 +/- SELECT COUNT(*) FROM public.night_watch;              
INSERT INTO "public"."night_watch" VALUES
(1, 1, TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', NULL, NULL, NULL),
(2, 2, TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', NULL, NULL, NULL);            
CREATE CACHED TABLE "public"."night_warning"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "night_id" BIGINT NOT NULL,
    "code" CHARACTER VARYING(60) NOT NULL,
    "step" CHARACTER VARYING(40),
    "part" CHARACTER VARYING(500),
    "since_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "raised_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "cleared_at" TIMESTAMP WITH TIME ZONE,
    "detail" CHARACTER VARYING(2000) NOT NULL
);        
ALTER TABLE "public"."night_warning" ADD CONSTRAINT "public"."CONSTRAINT_C8" PRIMARY KEY("id");
-- 0 +/- SELECT COUNT(*) FROM public.night_warning;            
CREATE INDEX "public"."night_warning_of_night" ON "public"."night_warning"("night_id" NULLS FIRST);            
CREATE CACHED TABLE "public"."trail_entry"(
    "entry_number" BIGINT NOT NULL,
    "at_time" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "actor" CHARACTER VARYING(500) NOT NULL,
    "action" CHARACTER VARYING(60) NOT NULL,
    "fund" CHARACTER VARYING(20),
    "business_date" DATE,
    "attempt" INTEGER,
    "reason" CHARACTER VARYING,
    "outcome" CHARACTER VARYING(200) NOT NULL,
    "detail" CHARACTER VARYING,
    "previous_digest" CHARACTER VARYING(64) NOT NULL,
    "digest" CHARACTER VARYING(64) NOT NULL
);           
ALTER TABLE "public"."trail_entry" ADD CONSTRAINT "public"."CONSTRAINT_2" PRIMARY KEY("entry_number");         
-- 9 +/- SELECT COUNT(*) FROM public.trail_entry;              
INSERT INTO "public"."trail_entry" VALUES
(1, TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'opener', 'open', '000198', NULL, NULL, NULL, 'begun', NULL, '0000000000000000000000000000000000000000000000000000000000000000', '45cef034969ee52fe9015c363436b9e264f58a4f76f9769c25ddee96406f9610'),
(2, TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'opener', 'open', '000198', NULL, NULL, NULL, 'done', NULL, '45cef034969ee52fe9015c363436b9e264f58a4f76f9769c25ddee96406f9610', '72aff59e881ab27cffb071e5c21bbde0ff768887c8845ac4c80e9471d6f4afca'),
(3, TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'starter', 'night start', '000198', DATE '2013-11-07', 1, NULL, 'begun', NULL, '72aff59e881ab27cffb071e5c21bbde0ff768887c8845ac4c80e9471d6f4afca', '9f829cab0730b0c71de09d4869c01e2f28305e7be884548c1ed48d869f2fd5b7'),
(4, TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'starter', 'night publish', '000198', DATE '2013-11-07', 1, NULL, 'begun', NULL, '9f829cab0730b0c71de09d4869c01e2f28305e7be884548c1ed48d869f2fd5b7', '89e1a1a2d4726ef7a382dee4a8a077074872f09050bf9ab302629eef2c8d1c79'),
(5, TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'starter', 'night publish', '000198', DATE '2013-11-07', 1, NULL, 'done', 'certificate d0cb500a3113e31c059613ab755d6f9c539fcec15d874987380ec09f339add7c', '89e1a1a2d4726ef7a382dee4a8a077074872f09050bf9ab302629eef2c8d1c79', 'b7a23cc6d4f3297ac25ab7b0248153280411f9a45c99525eefdf2f0d7679924e'),
(6, TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'starter', 'night run', '000198', DATE '2013-11-07', NULL, NULL, 'done', NULL, 'b7a23cc6d4f3297ac25ab7b0248153280411f9a45c99525eefdf2f0d7679924e', '68c57857990bec8ad7ac9d82abd6d7cb9cd889afdd2710e54f3c18ed555673ba'),
(7, TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'starter', 'night start', '000198', DATE '2013-11-08', 1, NULL, 'begun', NULL, '68c57857990bec8ad7ac9d82abd6d7cb9cd889afdd2710e54f3c18ed555673ba', '662cda19db576eb4c377f93c889d65b2061313788625cb97f620892b1b7ff46d'),
(8, TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'starter', 'night hold', '000198', DATE '2013-11-08', 1, NULL, 'RECONCILIATION_DIFFERS', 'The reconciliation of 2013-11-08 differs in POOL_SHARED_OUT, UNITS_ROLL_FORWARD', '662cda19db576eb4c377f93c889d65b2061313788625cb97f620892b1b7ff46d', 'ced014847d11a2d8a3cb56cfa58115190c97bfba96812946c63fdface036b25f'),
(9, TIMESTAMP WITH TIME ZONE '2013-11-08 17:00:00+00', 'starter', 'night run', '000198', DATE '2013-11-08', NULL, NULL, 'RECONCILIATION_DIFFERS', 'The reconciliation of 2013-11-08 differs in POOL_SHARED_OUT, UNITS_ROLL_FORWARD', 'ced014847d11a2d8a3cb56cfa58115190c97bfba96812946c63fdface036b25f', '85bb486b25282d320d4ab0a9f83457a8b6124eefbb634c3c04be0f43916690ba');           
CREATE INDEX "public"."trail_entry_of_night" ON "public"."trail_entry"("fund" NULLS FIRST, "business_date" NULLS FIRST);       
CREATE CACHED TABLE "public"."trail_head"(
    "head_id" INTEGER NOT NULL,
    "entry_number" BIGINT NOT NULL,
    "digest" CHARACTER VARYING(64) NOT NULL
);  
ALTER TABLE "public"."trail_head" ADD CONSTRAINT "public"."CONSTRAINT_84" PRIMARY KEY("head_id");              
-- 1 +/- SELECT COUNT(*) FROM public.trail_head;               
INSERT INTO "public"."trail_head" VALUES
(1, 9, '85bb486b25282d320d4ab0a9f83457a8b6124eefbb634c3c04be0f43916690ba');           
CREATE CACHED TABLE "public"."person"(
    "name" CHARACTER VARYING(100) NOT NULL,
    "name_key" CHARACTER VARYING(100) NOT NULL,
    "password_hash" CHARACTER VARYING(200) NOT NULL,
    "roles" CHARACTER VARYING(200) NOT NULL,
    "active" BOOLEAN NOT NULL,
    "must_change_password" BOOLEAN NOT NULL,
    "failed_sign_ins" INTEGER NOT NULL,
    "locked_until" TIMESTAMP(6) WITH TIME ZONE,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "created_by" CHARACTER VARYING(100) NOT NULL
);            
ALTER TABLE "public"."person" ADD CONSTRAINT "public"."CONSTRAINT_C4" PRIMARY KEY("name_key"); 
-- 0 +/- SELECT COUNT(*) FROM public.person;   
CREATE CACHED TABLE "public"."api_token"(
    "token_id" CHARACTER VARYING(20) NOT NULL,
    "person_key" CHARACTER VARYING(100) NOT NULL,
    "what_for" CHARACTER VARYING(200) NOT NULL,
    "sha256" CHARACTER VARYING(64) NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "expires_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "revoked_at" TIMESTAMP(6) WITH TIME ZONE
);          
ALTER TABLE "public"."api_token" ADD CONSTRAINT "public"."CONSTRAINT_FB" PRIMARY KEY("token_id");              
-- 0 +/- SELECT COUNT(*) FROM public.api_token;
CREATE CACHED TABLE "public"."fund_schedule"(
    "fund" CHARACTER VARYING(20) NOT NULL,
    "paused_by" CHARACTER VARYING(500),
    "paused_reason" CHARACTER VARYING(500),
    "paused_at" TIMESTAMP WITH TIME ZONE,
    "state" CHARACTER VARYING(20) NOT NULL,
    "business_date" DATE,
    "stopped_because" CHARACTER VARYING(20),
    "detail" CHARACTER VARYING(4000),
    "since_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "feed_due_at" TIMESTAMP WITH TIME ZONE,
    "late_at" TIMESTAMP WITH TIME ZONE,
    "feed_missing" BOOLEAN NOT NULL,
    "refused_date" DATE,
    "refused_attempts" INTEGER,
    "refused_detail" CHARACTER VARYING(4000)
);            
ALTER TABLE "public"."fund_schedule" ADD CONSTRAINT "public"."CONSTRAINT_CF" PRIMARY KEY("fund");              
-- 0 +/- SELECT COUNT(*) FROM public.fund_schedule;            
CREATE CACHED TABLE "public"."alarm"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "code" CHARACTER VARYING(40) NOT NULL,
    "fund" CHARACTER VARYING(20) NOT NULL,
    "business_date" DATE NOT NULL,
    "occasion" CHARACTER VARYING(60),
    "detail" CHARACTER VARYING(4000) NOT NULL,
    "raised_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "cleared_at" TIMESTAMP WITH TIME ZONE,
    "acknowledged_by" CHARACTER VARYING(500),
    "acknowledged_at" TIMESTAMP WITH TIME ZONE,
    "in_force" CHARACTER VARYING(100)
);              
ALTER TABLE "public"."alarm" ADD CONSTRAINT "public"."CONSTRAINT_58" PRIMARY KEY("id");        
-- 0 +/- SELECT COUNT(*) FROM public.alarm;    
CREATE INDEX "public"."alarm_of_fund" ON "public"."alarm"("fund" NULLS FIRST, "raised_at" NULLS FIRST);        
CREATE CACHED TABLE "public"."alarm_post"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "alarm_id" BIGINT NOT NULL,
    "body" CHARACTER VARYING(8000) NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "next_try_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "tries" INTEGER NOT NULL,
    "delivered_at" TIMESTAMP WITH TIME ZONE,
    "given_up_at" TIMESTAMP WITH TIME ZONE,
    "last_failure" CHARACTER VARYING(500)
);  
ALTER TABLE "public"."alarm_post" ADD CONSTRAINT "public"."CONSTRAINT_C6" PRIMARY KEY("id");   
-- 0 +/- SELECT COUNT(*) FROM public.alarm_post;               
CREATE INDEX "public"."alarm_post_of_alarm" ON "public"."alarm_post"("alarm_id" NULLS FIRST);  
CREATE CACHED TABLE "public"."qrtz_job_details"(
    "sched_name" CHARACTER VARYING(120) NOT NULL,
    "job_name" CHARACTER VARYING(200) NOT NULL,
    "job_group" CHARACTER VARYING(200) NOT NULL,
    "description" CHARACTER VARYING(250),
    "job_class_name" CHARACTER VARYING(250) NOT NULL,
    "is_durable" BOOLEAN NOT NULL,
    "is_nonconcurrent" BOOLEAN NOT NULL,
    "is_update_data" BOOLEAN NOT NULL,
    "requests_recovery" BOOLEAN NOT NULL,
    "job_data" BINARY VARYING
);              
ALTER TABLE "public"."qrtz_job_details" ADD CONSTRAINT "public"."CONSTRAINT_B1" PRIMARY KEY("sched_name", "job_name", "job_group");            
-- 0 +/- SELECT COUNT(*) FROM public.qrtz_job_details;         
CREATE CACHED TABLE "public"."qrtz_triggers"(
    "sched_name" CHARACTER VARYING(120) NOT NULL,
    "trigger_name" CHARACTER VARYING(200) NOT NULL,
    "trigger_group" CHARACTER VARYING(200) NOT NULL,
    "job_name" CHARACTER VARYING(200) NOT NULL,
    "job_group" CHARACTER VARYING(200) NOT NULL,
    "description" CHARACTER VARYING(250),
    "next_fire_time" BIGINT,
    "prev_fire_time" BIGINT,
    "priority" INTEGER,
    "trigger_state" CHARACTER VARYING(16) NOT NULL,
    "trigger_type" CHARACTER VARYING(8) NOT NULL,
    "start_time" BIGINT NOT NULL,
    "end_time" BIGINT,
    "calendar_name" CHARACTER VARYING(200),
    "misfire_instr" SMALLINT,
    "job_data" BINARY VARYING
);
ALTER TABLE "public"."qrtz_triggers" ADD CONSTRAINT "public"."CONSTRAINT_F6" PRIMARY KEY("sched_name", "trigger_name", "trigger_group");       
-- 0 +/- SELECT COUNT(*) FROM public.qrtz_triggers;            
CREATE CACHED TABLE "public"."qrtz_simple_triggers"(
    "sched_name" CHARACTER VARYING(120) NOT NULL,
    "trigger_name" CHARACTER VARYING(200) NOT NULL,
    "trigger_group" CHARACTER VARYING(200) NOT NULL,
    "repeat_count" BIGINT NOT NULL,
    "repeat_interval" BIGINT NOT NULL,
    "times_triggered" BIGINT NOT NULL
);            
ALTER TABLE "public"."qrtz_simple_triggers" ADD CONSTRAINT "public"."CONSTRAINT_89" PRIMARY KEY("sched_name", "trigger_name", "trigger_group");
-- 0 +/- SELECT COUNT(*) FROM public.qrtz_simple_triggers;     
CREATE CACHED TABLE "public"."qrtz_cron_triggers"(
    "sched_name" CHARACTER VARYING(120) NOT NULL,
    "trigger_name" CHARACTER VARYING(200) NOT NULL,
    "trigger_group" CHARACTER VARYING(200) NOT NULL,
    "cron_expression" CHARACTER VARYING(120) NOT NULL,
    "time_zone_id" CHARACTER VARYING(80)
);               
ALTER TABLE "public"."qrtz_cron_triggers" ADD CONSTRAINT "public"."CONSTRAINT_1" PRIMARY KEY("sched_name", "trigger_name", "trigger_group");   
-- 0 +/- SELECT COUNT(*) FROM public.qrtz_cron_triggers;       
CREATE CACHED TABLE "public"."qrtz_simprop_triggers"(
    "sched_name" CHARACTER VARYING(120) NOT NULL,
    "trigger_name" CHARACTER VARYING(200) NOT NULL,
    "trigger_group" CHARACTER VARYING(200) NOT NULL,
    "str_prop_1" CHARACTER VARYING(512),
    "str_prop_2" CHARACTER VARYING(512),
    "str_prop_3" CHARACTER VARYING(512),
    "int_prop_1" INTEGER,
    "int_prop_2" INTEGER,
    "long_prop_1" BIGINT,
    "long_prop_2" BIGINT,
    "dec_prop_1" NUMERIC(13, 4),
    "dec_prop_2" NUMERIC(13, 4),
    "bool_prop_1" BOOLEAN,
    "bool_prop_2" BOOLEAN
);  
ALTER TABLE "public"."qrtz_simprop_triggers" ADD CONSTRAINT "public"."CONSTRAINT_73" PRIMARY KEY("sched_name", "trigger_name", "trigger_group");               
-- 0 +/- SELECT COUNT(*) FROM public.qrtz_simprop_triggers;    
CREATE CACHED TABLE "public"."qrtz_blob_triggers"(
    "sched_name" CHARACTER VARYING(120) NOT NULL,
    "trigger_name" CHARACTER VARYING(200) NOT NULL,
    "trigger_group" CHARACTER VARYING(200) NOT NULL,
    "blob_data" BINARY VARYING
);
ALTER TABLE "public"."qrtz_blob_triggers" ADD CONSTRAINT "public"."CONSTRAINT_895" PRIMARY KEY("sched_name", "trigger_name", "trigger_group"); 
-- 0 +/- SELECT COUNT(*) FROM public.qrtz_blob_triggers;       
CREATE CACHED TABLE "public"."qrtz_calendars"(
    "sched_name" CHARACTER VARYING(120) NOT NULL,
    "calendar_name" CHARACTER VARYING(200) NOT NULL,
    "calendar" BINARY VARYING NOT NULL
);
ALTER TABLE "public"."qrtz_calendars" ADD CONSTRAINT "public"."CONSTRAINT_B8" PRIMARY KEY("sched_name", "calendar_name");      
-- 0 +/- SELECT COUNT(*) FROM public.qrtz_calendars;           
CREATE CACHED TABLE "public"."qrtz_paused_trigger_grps"(
    "sched_name" CHARACTER VARYING(120) NOT NULL,
    "trigger_group" CHARACTER VARYING(200) NOT NULL
);              
ALTER TABLE "public"."qrtz_paused_trigger_grps" ADD CONSTRAINT "public"."CONSTRAINT_20" PRIMARY KEY("sched_name", "trigger_group");            
-- 0 +/- SELECT COUNT(*) FROM public.qrtz_paused_trigger_grps; 
CREATE CACHED TABLE "public"."qrtz_fired_triggers"(
    "sched_name" CHARACTER VARYING(120) NOT NULL,
    "entry_id" CHARACTER VARYING(95) NOT NULL,
    "trigger_name" CHARACTER VARYING(200) NOT NULL,
    "trigger_group" CHARACTER VARYING(200) NOT NULL,
    "instance_name" CHARACTER VARYING(200) NOT NULL,
    "fired_time" BIGINT NOT NULL,
    "sched_time" BIGINT NOT NULL,
    "priority" INTEGER NOT NULL,
    "state" CHARACTER VARYING(16) NOT NULL,
    "job_name" CHARACTER VARYING(200),
    "job_group" CHARACTER VARYING(200),
    "is_nonconcurrent" BOOLEAN,
    "requests_recovery" BOOLEAN
);          
ALTER TABLE "public"."qrtz_fired_triggers" ADD CONSTRAINT "public"."CONSTRAINT_7F" PRIMARY KEY("sched_name", "entry_id");      
-- 0 +/- SELECT COUNT(*) FROM public.qrtz_fired_triggers;      
CREATE CACHED TABLE "public"."qrtz_scheduler_state"(
    "sched_name" CHARACTER VARYING(120) NOT NULL,
    "instance_name" CHARACTER VARYING(200) NOT NULL,
    "last_checkin_time" BIGINT NOT NULL,
    "checkin_interval" BIGINT NOT NULL
); 
ALTER TABLE "public"."qrtz_scheduler_state" ADD CONSTRAINT "public"."CONSTRAINT_3F" PRIMARY KEY("sched_name", "instance_name");
-- 0 +/- SELECT COUNT(*) FROM public.qrtz_scheduler_state;     
CREATE CACHED TABLE "public"."qrtz_locks"(
    "sched_name" CHARACTER VARYING(120) NOT NULL,
    "lock_name" CHARACTER VARYING(40) NOT NULL
); 
ALTER TABLE "public"."qrtz_locks" ADD CONSTRAINT "public"."CONSTRAINT_CA" PRIMARY KEY("sched_name", "lock_name");              
-- 0 +/- SELECT COUNT(*) FROM public.qrtz_locks;               
CREATE CACHED TABLE "public"."api_request"(
    "person_key" CHARACTER VARYING(100) NOT NULL,
    "idempotency_key" CHARACTER VARYING(200) NOT NULL,
    "request_sha256" CHARACTER VARYING(64) NOT NULL,
    "asked_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "status" INTEGER,
    "content_type" CHARACTER VARYING(200),
    "location" CHARACTER VARYING(500),
    "body" CHARACTER VARYING
);         
ALTER TABLE "public"."api_request" ADD CONSTRAINT "public"."CONSTRAINT_E" PRIMARY KEY("person_key", "idempotency_key");        
-- 0 +/- SELECT COUNT(*) FROM public.api_request;              
CREATE INDEX "public"."api_request_asked_at" ON "public"."api_request"("asked_at" NULLS FIRST);
ALTER TABLE "public"."trail_head" ADD CONSTRAINT "public"."CONSTRAINT_843" CHECK("head_id" = 1) NOCHECK;       
ALTER TABLE "public"."alarm" ADD CONSTRAINT "public"."CONSTRAINT_5897A" UNIQUE NULLS DISTINCT ("code", "fund", "business_date", "occasion");   
ALTER TABLE "public"."api_token" ADD CONSTRAINT "public"."CONSTRAINT_FB93" UNIQUE NULLS DISTINCT ("sha256");   
ALTER TABLE "public"."night" ADD CONSTRAINT "public"."CONSTRAINT_63F" UNIQUE NULLS DISTINCT ("fund", "business_date", "attempt");              
ALTER TABLE "public"."batch_job_instance" ADD CONSTRAINT "public"."job_inst_un" UNIQUE NULLS DISTINCT ("job_name", "job_key"); 
ALTER TABLE "public"."alarm" ADD CONSTRAINT "public"."CONSTRAINT_5897" UNIQUE NULLS DISTINCT ("in_force");     
ALTER TABLE "public"."batch_job_execution_context" ADD CONSTRAINT "public"."job_exec_ctx_fk" FOREIGN KEY("job_execution_id") REFERENCES "public"."batch_job_execution"("job_execution_id") NOCHECK;            
ALTER TABLE "public"."night_check" ADD CONSTRAINT "public"."CONSTRAINT_A" FOREIGN KEY("night_id") REFERENCES "public"."night"("id") NOCHECK;   
ALTER TABLE "public"."qrtz_simprop_triggers" ADD CONSTRAINT "public"."CONSTRAINT_730" FOREIGN KEY("sched_name", "trigger_name", "trigger_group") REFERENCES "public"."qrtz_triggers"("sched_name", "trigger_name", "trigger_group") NOCHECK;   
ALTER TABLE "public"."alarm_post" ADD CONSTRAINT "public"."CONSTRAINT_C6F" FOREIGN KEY("alarm_id") REFERENCES "public"."alarm"("id") NOCHECK;  
ALTER TABLE "public"."batch_step_execution_context" ADD CONSTRAINT "public"."step_exec_ctx_fk" FOREIGN KEY("step_execution_id") REFERENCES "public"."batch_step_execution"("step_execution_id") NOCHECK;       
ALTER TABLE "public"."fund_schedule" ADD CONSTRAINT "public"."CONSTRAINT_CF2" FOREIGN KEY("fund") REFERENCES "public"."fund"("code") NOCHECK;  
ALTER TABLE "public"."batch_job_execution_params" ADD CONSTRAINT "public"."job_exec_params_fk" FOREIGN KEY("job_execution_id") REFERENCES "public"."batch_job_execution"("job_execution_id") NOCHECK;          
ALTER TABLE "public"."qrtz_blob_triggers" ADD CONSTRAINT "public"."CONSTRAINT_895E" FOREIGN KEY("sched_name", "trigger_name", "trigger_group") REFERENCES "public"."qrtz_triggers"("sched_name", "trigger_name", "trigger_group") NOCHECK;     
ALTER TABLE "public"."quote" ADD CONSTRAINT "public"."CONSTRAINT_66" FOREIGN KEY("night_id") REFERENCES "public"."night"("id") NOCHECK;        
ALTER TABLE "public"."night_step" ADD CONSTRAINT "public"."CONSTRAINT_DC2" FOREIGN KEY("night_id") REFERENCES "public"."night"("id") NOCHECK;  
ALTER TABLE "public"."night_watch" ADD CONSTRAINT "public"."CONSTRAINT_A891" FOREIGN KEY("step_run") REFERENCES "public"."night_step"("id") NOCHECK;           
ALTER TABLE "public"."batch_step_execution" ADD CONSTRAINT "public"."job_exec_step_fk" FOREIGN KEY("job_execution_id") REFERENCES "public"."batch_job_execution"("job_execution_id") NOCHECK;  
ALTER TABLE "public"."qrtz_triggers" ADD CONSTRAINT "public"."CONSTRAINT_F68" FOREIGN KEY("sched_name", "job_name", "job_group") REFERENCES "public"."qrtz_job_details"("sched_name", "job_name", "job_group") NOCHECK;        
ALTER TABLE "public"."night_warning" ADD CONSTRAINT "public"."CONSTRAINT_C89" FOREIGN KEY("night_id") REFERENCES "public"."night"("id") NOCHECK;               
ALTER TABLE "public"."night_watch" ADD CONSTRAINT "public"."CONSTRAINT_A89" FOREIGN KEY("night_id") REFERENCES "public"."night"("id") NOCHECK; 
ALTER TABLE "public"."qrtz_cron_triggers" ADD CONSTRAINT "public"."CONSTRAINT_19" FOREIGN KEY("sched_name", "trigger_name", "trigger_group") REFERENCES "public"."qrtz_triggers"("sched_name", "trigger_name", "trigger_group") NOCHECK;       
ALTER TABLE "public"."api_token" ADD CONSTRAINT "public"."CONSTRAINT_FB9" FOREIGN KEY("person_key") REFERENCES "public"."person"("name_key") NOCHECK;          
ALTER TABLE "public"."batch_job_execution" ADD CONSTRAINT "public"."job_inst_exec_fk" FOREIGN KEY("job_instance_id") REFERENCES "public"."batch_job_instance"("job_instance_id") NOCHECK;      
ALTER TABLE "public"."certificate" ADD CONSTRAINT "public"."CONSTRAINT_745" FOREIGN KEY("night_id") REFERENCES "public"."night"("id") NOCHECK; 
ALTER TABLE "public"."alarm" ADD CONSTRAINT "public"."CONSTRAINT_589" FOREIGN KEY("fund") REFERENCES "public"."fund"("code") NOCHECK;          
ALTER TABLE "public"."night_result" ADD CONSTRAINT "public"."CONSTRAINT_61" FOREIGN KEY("night_id") REFERENCES "public"."night"("id") NOCHECK; 
ALTER TABLE "public"."night" ADD CONSTRAINT "public"."CONSTRAINT_63" FOREIGN KEY("fund") REFERENCES "public"."fund"("code") NOCHECK;           
ALTER TABLE "public"."night_runner" ADD CONSTRAINT "public"."CONSTRAINT_62" FOREIGN KEY("night_id") REFERENCES "public"."night"("id") NOCHECK; 
ALTER TABLE "public"."qrtz_simple_triggers" ADD CONSTRAINT "public"."CONSTRAINT_89F" FOREIGN KEY("sched_name", "trigger_name", "trigger_group") REFERENCES "public"."qrtz_triggers"("sched_name", "trigger_name", "trigger_group") NOCHECK;    
