package main

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"time"

	v3 "github.com/exoscale/egoscale/v3"
)

const service = "egoscale"

func catalogue() {
	check("list-zones", func() error {
		zones, err := strictly(client.ListZones(ctx))
		if err != nil {
			return err
		}
		zone, err := zones.FindZone(endpoint)
		if err != nil {
			return err
		}
		return expect(zone.Name != "" && zone.SOSEndpoint != "", zone)
	})
	check("get-dbaas-ca-certificate", func() error {
		answer, err := strictly(client.GetDBAASCACertificate(ctx))
		if err != nil {
			return err
		}
		return expect(strings.HasPrefix(answer.Certificate, "-----BEGIN CERTIFICATE-----"), answer)
	})
	check("list-dbaas-service-types", func() error {
		types, err := strictly(client.ListDBAASServiceTypes(ctx))
		if err != nil {
			return err
		}
		_, err = types.FindDBAASServiceType("valkey")
		return err
	})
	check("get-dbaas-service-type", func() error {
		found, err := strictly(client.GetDBAASServiceType(ctx, "valkey"))
		if err != nil {
			return err
		}
		hobbyist := slices.IndexFunc(found.Plans, func(plan v3.DBAASPlan) bool { return plan.Name == "hobbyist-2" })
		return expect(hobbyist >= 0 && found.Plans[hobbyist].BackupConfig != nil, found.Plans)
	})
	check("get-dbaas-settings-valkey", func() error {
		answer, err := strictly(client.GetDBAASSettingsValkey(ctx))
		if err != nil {
			return err
		}
		timeout, _ := answer.Settings.Valkey.Properties["timeout"].(map[string]any)
		return expect(timeout["type"] == "integer", timeout)
	})
}

func services() {
	settings := v3.JSONSchemaValkey{Timeout: 60, MaxmemoryPolicy: v3.JSONSchemaValkeyMaxmemoryPolicyAllkeysLru}
	check("create-dbaas-service-valkey", func() error {
		ended, err := done(client.CreateDBAASServiceValkey(ctx, service, v3.CreateDBAASServiceValkeyRequest{
			Plan:     "startup-4",
			IPFilter: []string{"0.0.0.0/0"},
			Maintenance: &v3.CreateDBAASServiceValkeyRequestMaintenance{
				Dow:  v3.CreateDBAASServiceValkeyRequestMaintenanceDowMonday,
				Time: "10:23:00",
			},
			TerminationProtection: v3.Bool(true),
			ValkeySettings:        &settings,
		}))
		if err != nil {
			return err
		}
		// The others are done at once, so that none waits for the waiter.
		if err := control("/operations/timing", "at-once", nil); err != nil {
			return err
		}
		// Tools put the reference's id in the place of the name.
		found, err := strictly(client.GetDBAASServiceValkey(ctx, ended.Reference.ID.String()))
		if err != nil {
			return err
		}
		return expect(string(found.Name) == service, found.Name)
	})
	check("get-dbaas-service-valkey", func() error {
		found, err := strictly(client.GetDBAASServiceValkey(ctx, service))
		if err != nil {
			return err
		}
		at := found.URIParams
		return errors.Join(
			expect(found.State == v3.EnumServiceStateRunning, found.State),
			expect(reflect.DeepEqual(*found.ValkeySettings, settings), found.ValkeySettings),
			expect(found.Maintenance.Dow == "monday", found.Maintenance),
			expect(found.CreatedAT.Equal(found.CreatedAT.Truncate(time.Second)), found.CreatedAT),
			// Reads hide what there is an operation to reveal.
			expect(at["password"] == nil, "a password in uri-params"),
			expect(found.URI == fmt.Sprintf("valkeys://default@%v:%v", at["host"], at["port"]), "another form of address"),
		)
	})
	check("list-dbaas-services", func() error {
		listed, err := strictly(client.ListDBAASServices(ctx))
		if err != nil {
			return err
		}
		found, err := listed.FindDBAASServiceCommon(service)
		return errors.Join(err, expect(len(listed.DBAASServices) == 1 && found.Type == "valkey", listed))
	})
	check("update-dbaas-service-valkey", func() error {
		_, err := done(client.UpdateDBAASServiceValkey(ctx, service, v3.UpdateDBAASServiceValkeyRequest{
			IPFilter:              []string{"127.0.0.0/8", "1.1.1.1"},
			TerminationProtection: v3.Bool(false),
			ValkeySettings:        &v3.JSONSchemaValkey{LfuLogFactor: 15},
		}))
		if err != nil {
			return err
		}
		found, err := strictly(client.GetDBAASServiceValkey(ctx, service))
		if err != nil {
			return err
		}
		return errors.Join(
			expect(slices.Equal(found.IPFilter, []string{"127.0.0.0/8", "1.1.1.1/32"}), found.IPFilter),
			expect(found.ValkeySettings.LfuLogFactor == 15, found.ValkeySettings),
			expect(!*found.TerminationProtection, "the protection against termination is on"),
		)
	})
	check("get-operation", func() error {
		started, err := client.UpdateDBAASServiceValkey(ctx, service, v3.UpdateDBAASServiceValkeyRequest{
			TerminationProtection: v3.Bool(false),
		})
		if err != nil {
			return err
		}
		found, err := strictly(client.GetOperation(ctx, started.ID))
		if err != nil {
			return err
		}
		return expect(found.ID == started.ID && found.State == v3.OperationStateSuccess, found)
	})
}

func users() {
	const app = "app"
	limits := func(keys string) *v3.DBAASValkeyUserAccessControl {
		return &v3.DBAASValkeyUserAccessControl{Categories: []string{"+@read"}, Keys: []string{keys}}
	}
	listed := func() (map[string]v3.DBAASValkeyUser, error) {
		answer, err := strictly(client.ListDBAASValkeyUsers(ctx, service))
		if err != nil {
			return nil, err
		}
		byName := map[string]v3.DBAASValkeyUser{}
		for _, user := range answer.Users {
			byName[string(user.Username)] = user
		}
		return byName, nil
	}
	keysAre := func(want string) error {
		found, err := listed()
		if err != nil {
			return err
		}
		control := found[app].AccessControl
		return expect(control != nil && slices.Equal(control.Keys, []string{want}), found)
	}
	check("create-dbaas-valkey-user", func() error {
		request := v3.CreateDBAASValkeyUserRequest{Username: app, AccessControl: limits("app:*")}
		_, err := done(client.CreateDBAASValkeyUser(ctx, service, request))
		return err
	})
	check("list-dbaas-valkey-users", func() error {
		found, err := listed()
		return errors.Join(err, expect(len(found) == 2 && found["default"].Username == "default", found), keysAre("app:*"))
	})
	check("update-dbaas-valkey-user-access-control", func() error {
		request := v3.UpdateDBAASValkeyUserAccessControlRequest{AccessControl: limits("other:*")}
		_, err := done(client.UpdateDBAASValkeyUserAccessControl(ctx, service, app, request))
		return errors.Join(err, keysAre("other:*"))
	})
	check("reveal-dbaas-valkey-user-password", func() error {
		password, err := reveal(service, app)
		return errors.Join(err, expect(len(password) >= 16, "a short password"))
	})
	check("reset-dbaas-valkey-user-password", func() error {
		before, err := reveal(service, app)
		if err != nil {
			return err
		}
		if _, err := done(client.ResetDBAASValkeyUserPassword(ctx, service, app, v3.ResetDBAASValkeyUserPasswordRequest{})); err != nil {
			return err
		}
		made, err := reveal(service, app)
		if err != nil {
			return err
		}
		chosen := v3.ResetDBAASValkeyUserPasswordRequest{Password: "chosen-by-the-user"}
		if _, err := done(client.ResetDBAASValkeyUserPassword(ctx, service, app, chosen)); err != nil {
			return err
		}
		after, err := reveal(service, app)
		return errors.Join(err, expect(made != before, "the password as it was"), expect(after == "chosen-by-the-user", "another password"))
	})
	check("delete-dbaas-valkey-user", func() error {
		if _, err := done(client.DeleteDBAASValkeyUser(ctx, service, app)); err != nil {
			return err
		}
		found, err := listed()
		return errors.Join(err, expect(len(found) == 1, found))
	})
}

func reveal(service, username string) (string, error) {
	secrets, err := strictly(client.RevealDBAASValkeyUserPassword(ctx, service, username))
	if err != nil {
		return "", err
	}
	return secrets.Password, expect(secrets.Username == username, secrets.Username)
}

func telemetry() {
	wholeSeconds := regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$`)
	check("get-dbaas-service-logs", func() error {
		request := v3.GetDBAASServiceLogsRequest{Limit: 5, SortOrder: v3.EnumSortOrderDesc}
		page, err := strictly(client.GetDBAASServiceLogs(ctx, service, request))
		if err != nil {
			return err
		}
		for _, entry := range page.Logs {
			if !wholeSeconds.MatchString(entry.Time) {
				return fmt.Errorf("the time %s", entry.Time)
			}
		}
		return expect(len(page.Logs) > 0 && len(page.Logs) <= 5 && page.Offset != "", page)
	})
	check("get-dbaas-service-metrics", func() error {
		request := v3.GetDBAASServiceMetricsRequest{Period: v3.GetDBAASServiceMetricsRequestPeriodHour}
		answer, err := strictly(client.GetDBAASServiceMetrics(ctx, service, request))
		if err != nil {
			return err
		}
		return expect(len(answer.Metrics) > 0, answer)
	})
}

func maintenance() {
	check("start-dbaas-valkey-maintenance", func() error {
		update := map[string]any{"service": service, "update": map[string]string{"description": "Security fixes"}}
		if err := control("/updates", update, nil); err != nil {
			return err
		}
		waiting, err := strictly(client.GetDBAASServiceValkey(ctx, service))
		if err != nil {
			return err
		}
		if err := expect(len(waiting.Maintenance.Updates) == 1, waiting.Maintenance); err != nil {
			return err
		}
		if _, err := done(client.StartDBAASValkeyMaintenance(ctx, service)); err != nil {
			return err
		}
		after, err := strictly(client.GetDBAASServiceValkey(ctx, service))
		return errors.Join(err, expect(err == nil && len(after.Maintenance.Updates) == 0, after))
	})
}

func migration() {
	const source = "egoscale-source"
	check("get-dbaas-migration-status", func() error {
		if _, err := client.GetDBAASMigrationStatus(ctx, service); !errors.Is(err, v3.ErrNotFound) {
			return fmt.Errorf("without a migration: %v", err)
		}
		if err := seed(source, []string{"SET", "k", "v"}); err != nil {
			return err
		}
		from, err := access(source, "default")
		if err != nil {
			return err
		}
		_, err = done(client.UpdateDBAASServiceValkey(ctx, service, v3.UpdateDBAASServiceValkeyRequest{
			Migration: &v3.UpdateDBAASServiceValkeyRequestMigration{
				Host: from.host, Port: from.port, Username: from.username, Password: from.password, SSL: v3.Bool(true),
			},
		}))
		if err != nil {
			return err
		}
		status, err := strictly(client.GetDBAASMigrationStatus(ctx, service))
		for ; err == nil && status.Status == "running"; time.Sleep(50 * time.Millisecond) {
			status, err = strictly(client.GetDBAASMigrationStatus(ctx, service))
		}
		return errors.Join(err, expect(err == nil && status.Status == "syncing" && status.Method == "replication", status))
	})
	check("stop-dbaas-valkey-migration", func() error {
		if _, err := done(client.StopDBAASValkeyMigration(ctx, service)); err != nil {
			return err
		}
		var replies []any
		err := control("/execute", map[string]any{"service": service, "commands": [][]string{{"GET", "k"}}}, &replies)
		return errors.Join(err, expect(reflect.DeepEqual(replies, []any{"v"}), replies))
	})
}

func cloudNames() {
	check("egoscale: under the cloud's own names, through the proxy", func() error {
		// Without an endpoint the library goes to the cloud.
		cloud := newClient()
		zones, err := cloud.ListZones(ctx)
		if err != nil {
			return err
		}
		zone, err := zones.FindZone("ch-gva-2")
		if err != nil {
			return err
		}
		found, err := cloud.WithEndpoint(zone.APIEndpoint).GetDBAASServiceValkey(ctx, service)
		if err != nil {
			return err
		}
		return expect(zone.APIEndpoint == v3.CHGva2 && string(found.Name) == service, zone)
	})
}

func failures() {
	for _, failure := range []struct {
		what string
		kind error
		call func() error
	}{
		{"not found", v3.ErrNotFound, func() error {
			_, err := client.GetDBAASServiceValkey(ctx, "nowhere")
			return err
		}},
		{"conflict", v3.ErrConflict, func() error {
			_, err := client.CreateDBAASServiceValkey(ctx, service, v3.CreateDBAASServiceValkeyRequest{Plan: "startup-4"})
			return err
		}},
		{"bad request", v3.ErrBadRequest, func() error {
			_, err := client.CreateDBAASServiceValkey(ctx, "other", v3.CreateDBAASServiceValkeyRequest{Plan: "mars-4"})
			return err
		}},
	} {
		check("egoscale: "+failure.what, func() error {
			err := failure.call()
			if !errors.Is(err, failure.kind) {
				return fmt.Errorf("another error: %v", err)
			}
			var answer *v3.APIError
			if !errors.As(err, &answer) {
				return fmt.Errorf("no APIError: %v", err)
			}
			return expect(answer.Message != "" || answer.Detail != "", answer)
		})
	}
}

func deletion() {
	check("delete-dbaas-service-valkey", func() error {
		if _, err := done(client.DeleteDBAASServiceValkey(ctx, service)); err != nil {
			return err
		}
		if _, err := client.GetDBAASServiceValkey(ctx, service); !errors.Is(err, v3.ErrNotFound) {
			return fmt.Errorf("after the deletion: %v", err)
		}
		return nil
	})
}
